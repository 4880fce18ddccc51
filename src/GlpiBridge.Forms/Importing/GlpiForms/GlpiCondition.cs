using System.Text.Json;

namespace GlpiBridge.Forms.Importing.GlpiForms;

/// <summary>Reads when a question or a section of GLPI 11 shows. Its conditions are joined one after the other, « ou » binding as tight as « et ».</summary>
internal static class GlpiCondition
{
    private static readonly Dictionary<string, ForeignOperator> Operators = new(StringComparer.Ordinal)
    {
        ["equals"] = ForeignOperator.Equal,
        ["not_equals"] = ForeignOperator.NotEqual,
        ["contains"] = ForeignOperator.Contains,
        ["not_contains"] = ForeignOperator.NotContains,
        ["empty"] = ForeignOperator.Empty,
        ["not_empty"] = ForeignOperator.NotEmpty,
        ["visible"] = ForeignOperator.Visible,
        ["not_visible"] = ForeignOperator.NotVisible,
    };

    public static ForeignShow? Read(JsonElement item, string label, ForeignText text, ImportNotes notes)
    {
        var strategy = item.Text("visibility_strategy");
        if (strategy is "" or "always_visible")
        {
            return null;
        }

        ForeignCondition? joined = null;
        foreach (var condition in item.Items("conditions").Where(condition => condition.Text("item_uuid").Length > 0))
        {
            var test = Test(condition, label, text);
            joined = (joined, condition.Text("logic_operator")) switch
            {
                (null, _) => test,
                (ForeignCondition.Any any, "or") => new ForeignCondition.Any([.. any.Parts, test]),
                (_, "or") => new ForeignCondition.Any([joined, test]),
                (ForeignCondition.All all, _) => new ForeignCondition.All([.. all.Parts, test]),
                _ => new ForeignCondition.All([joined, test]),
            };
        }

        if (joined is null)
        {
            notes.AddNoConditions(label);
            return null;
        }

        return new ForeignShow(strategy is "hidden_if", joined);
    }

    private static ForeignCondition.Test Test(JsonElement condition, string label, ForeignText text)
    {
        var written = condition.Text("value_operator");
        var isOfQuestion = condition.Text("item_type") is "question" or "";
        var wanted = isOfQuestion ? Operators.GetValueOrDefault(written, ForeignOperator.Other) : ForeignOperator.Other;
        return new ForeignCondition.Test(
            condition.Text("item_uuid"),
            wanted,
            [.. condition.Get("value")?.Values().Select(value => text.Block(value.Text(), label)) ?? []],
            isOfQuestion ? written : $"{written} ({condition.Text("item_type")})",
            IsExact: wanted is ForeignOperator.Equal or ForeignOperator.NotEqual);
    }
}
