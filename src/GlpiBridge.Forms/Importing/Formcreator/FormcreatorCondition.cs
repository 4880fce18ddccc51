using System.Text.Json;

namespace GlpiBridge.Forms.Importing.Formcreator;

/// <summary>Reads when a question or a section shows. « Et » binds tighter than « ou », as in Formcreator.</summary>
internal static class FormcreatorCondition
{
    private static readonly Dictionary<string, (ForeignOperator Operator, string Written)> Operators = new(StringComparer.Ordinal)
    {
        ["1"] = (ForeignOperator.Equal, "="),
        ["=="] = (ForeignOperator.Equal, "="),
        ["2"] = (ForeignOperator.NotEqual, "≠"),
        ["!="] = (ForeignOperator.NotEqual, "≠"),
        ["3"] = (ForeignOperator.Other, "<"),
        ["4"] = (ForeignOperator.Other, ">"),
        ["5"] = (ForeignOperator.Other, "≤"),
        ["6"] = (ForeignOperator.Other, "≥"),
        ["7"] = (ForeignOperator.Visible, "est visible"),
        ["8"] = (ForeignOperator.NotVisible, "n'est pas visible"),
        ["9"] = (ForeignOperator.Other, "expression régulière"),
    };

    public static bool HasRule(JsonElement item) => item.Text("show_rule") is not ("" or "1" or "always");

    public static ForeignShow? Read(JsonElement item, string label, ForeignText text, ImportNotes notes)
    {
        if (!HasRule(item))
        {
            return null;
        }

        var alternatives = new List<List<ForeignCondition>>();
        foreach (var condition in item.Items("_conditions").OrderBy(condition => condition.Number("order")))
        {
            if (alternatives.Count == 0 || condition.Text("show_logic") is "2" or "OR")
            {
                alternatives.Add([]);
            }

            alternatives[^1].Add(Test(condition, label, text));
        }

        if (alternatives.Count == 0)
        {
            notes.AddNoConditions(label);
            return null;
        }

        return new ForeignShow(item.Text("show_rule") is "3" or "shown", new ForeignCondition.Any([.. alternatives.Select(parts => new ForeignCondition.All(parts))]));
    }

    private static ForeignCondition.Test Test(JsonElement condition, string label, ForeignText text)
    {
        var written = condition.Text("show_condition");
        var (wanted, sign) = Operators.GetValueOrDefault(written, (ForeignOperator.Other, written));
        var value = text.Block(condition.Text("show_value"), label);
        var of = condition.Has("show_field") ? condition.Text("show_field") : condition.Text("plugin_formcreator_questions_id");
        return value.Length > 0 || wanted is not (ForeignOperator.Equal or ForeignOperator.NotEqual)
            ? new ForeignCondition.Test(of, wanted, [value], sign)
            : new ForeignCondition.Test(of, wanted is ForeignOperator.Equal ? ForeignOperator.Empty : ForeignOperator.NotEmpty, [], sign);
    }
}
