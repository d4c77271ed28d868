"""A mapping may carry several conditions: the one it had so far becomes the first of a list."""

from django.db import migrations, models

FORMER = ("only_if_question", "only_if_rule", "only_if_options")


def in_a_list(fields):
    """Turn the three fields of one condition into the list that takes their place; what else is there stays."""
    question, rule, options = (fields.get(name) for name in FORMER)
    kept = {name: value for name, value in fields.items() if name not in FORMER}
    condition = {"question": question, "any_of": [], "none_of": []} | {rule or "none_of": options or []}
    return kept | {"conditions": [condition] if question else []}


def put_into_lists(apps, schema_editor):
    """Do so in every row, in what it was loaded with, in its earlier versions, and in files that wait for an import."""
    def rows_of(name):
        return apps.get_model("benchmarks", name).objects.using(schema_editor.connection.alias)

    for name in ("QuestionMapping", "HistoricalQuestionMapping"):
        for row in rows_of(name).iterator():
            fields = in_a_list({each: getattr(row, each) for each in FORMER})
            # Loading tells by these whether somebody edited a row since. One update for each row: after a second one
            # PostgreSQL would not alter the table in the same transaction.
            loaded = {"loaded": in_a_list(row.loaded)} if getattr(row, "loaded", None) else {}
            rows_of(name).filter(pk=row.pk).update(**fields, **loaded)
    for row in rows_of("ImportRow").filter(table="comparisons", of__applied_at=None).iterator():
        if set(FORMER) & set(row.fields):
            rows_of("ImportRow").filter(pk=row.pk).update(fields=in_a_list(row.fields), changes=[])
            # Without it the preview is made anew when somebody looks at it.
            rows_of("Import").filter(pk=row.of_id).update(basis="")


FIELD = models.JSONField(
    blank=True,
    default=list,
    help_text="Where the finding speaks of some companies only, such as users of social media.",
    verbose_name="only for some",
)
MODELS = ("questionmapping", "historicalquestionmapping")


class Migration(migrations.Migration):

    dependencies = [
        ("benchmarks", "0006_imports_in_one_request"),
    ]

    operations = [
        *(migrations.AddField(model_name=name, name="conditions", field=FIELD) for name in MODELS),
        migrations.RunPython(put_into_lists, migrations.RunPython.noop, elidable=False),
        migrations.RemoveConstraint(model_name="questionmapping", name="mapping_codes_known"),
        *(migrations.RemoveField(model_name=name, name=field) for name in MODELS for field in FORMER),
        migrations.AddConstraint(
            model_name="questionmapping",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("closeness__in", ["same", "similar", "loose", "statement"]), ("match__in", ["any", "only"])
                ),
                name="mapping_codes_known",
            ),
        ),
    ]
