"""A file is checked in the request that brings it, so there is no row left that is not checked yet."""

from django.db import migrations, models


def make_waiting_previews_stale(apps, schema_editor):
    """An import that waits may have been checked in part: without a basis it is checked anew before it is applied."""
    imports = apps.get_model("benchmarks", "Import").objects.using(schema_editor.connection.alias)
    imports.filter(applied_at=None).update(basis="")


class Migration(migrations.Migration):

    dependencies = [
        ("benchmarks", "0005_mappings"),
    ]

    operations = [
        migrations.RunPython(make_waiting_previews_stale, migrations.RunPython.noop, elidable=True),
        migrations.RemoveField(
            model_name='import',
            name='checked_count',
        ),
        migrations.AlterField(
            model_name='importrow',
            name='status',
            field=models.CharField(choices=[('wrong', 'wrong'), ('new', 'new'), ('changed', 'changed'), ('unchanged', 'unchanged')], max_length=10),
        ),
    ]
