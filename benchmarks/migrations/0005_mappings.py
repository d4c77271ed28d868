"""What ties a finding to a question is called a mapping; a comparison is only its outcome for one respondent."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Value
from django.db.models.functions import Replace


def rename_permissions(apps, schema_editor, before="_comparable", after="_questionmapping"):
    """Django renames the table and its content type, not the permissions that people and groups hold."""
    permissions = apps.get_model("auth", "Permission").objects.using(schema_editor.connection.alias)
    held = permissions.filter(content_type__app_label="benchmarks", codename__endswith=before)
    held.update(codename=Replace("codename", Value(before), Value(after)))


def rename_permissions_back(apps, schema_editor):
    rename_permissions(apps, schema_editor, "_questionmapping", "_comparable")


class Migration(migrations.Migration):

    dependencies = [
        ("benchmarks", "0004_approval"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.RemoveConstraint("comparable", "comparable_once_per_question"),
        migrations.RemoveConstraint("comparable", "comparable_codes_known"),
        migrations.RenameModel("Comparable", "QuestionMapping"),
        migrations.RenameModel("HistoricalComparable", "HistoricalQuestionMapping"),
        migrations.AlterModelOptions(
            name='historicalquestionmapping',
            options={'get_latest_by': ('history_date', 'history_id'), 'ordering': ('-history_date', '-history_id'), 'verbose_name': 'earlier version of a mapping', 'verbose_name_plural': 'earlier versions of mappings'},
        ),
        migrations.AlterModelOptions(
            name='questionmapping',
            options={'ordering': ['finding', 'id'], 'verbose_name': 'mapping to a question', 'verbose_name_plural': 'mappings to questions'},
        ),
        migrations.AlterField(
            model_name='questionmapping',
            name='finding',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mappings', to='benchmarks.finding', verbose_name='finding'),
        ),
        migrations.AddConstraint(
            model_name='questionmapping',
            constraint=models.UniqueConstraint(fields=('finding', 'question'), name='mapping_once_per_question', violation_error_message='This finding is compared with this question already.'),
        ),
        migrations.AddConstraint(
            model_name='questionmapping',
            constraint=models.CheckConstraint(condition=models.Q(('closeness__in', ['same', 'similar', 'loose', 'statement']), ('match__in', ['any', 'only']), ('only_if_rule__in', ['', 'any_of', 'none_of'])), name='mapping_codes_known'),
        ),
        migrations.RunPython(rename_permissions, rename_permissions_back, elidable=False),
    ]
