using System.Text.Json;
using System.Text.Json.Nodes;

namespace GlpiBridge.Forms.Conditions;

/// <summary>Writes a condition as the JSON that the portal's <c>conditions.ts</c> evaluates in the browser.</summary>
public static class ConditionJson
{
    /// <summary>The condition as compact JSON, for example <c>{"question":"objet","equals":"logiciel"}</c>.</summary>
    public static string Write(Condition condition) => Node(condition).ToJsonString(JsonSerializerOptions.Default);

    private static JsonObject Node(Condition condition) => condition switch
    {
        Condition.AllOf all => new JsonObject { ["all"] = Nodes(all.Parts) },
        Condition.AnyOf any => new JsonObject { ["any"] = Nodes(any.Parts) },
        Condition.Negation not => new JsonObject { ["not"] = Node(not.Part) },
        Condition.OneOf { Values: [var only] } equals => new JsonObject { ["question"] = equals.Question, ["equals"] = only },
        Condition.OneOf many => new JsonObject { ["question"] = many.Question, ["in"] = new JsonArray([.. many.Values.Select(v => JsonValue.Create(v))]) },
        Condition.Contains contains => new JsonObject { ["question"] = contains.Question, ["contains"] = contains.Text },
        Condition.Filled filled => new JsonObject { ["question"] = filled.Question, ["filled"] = filled.Expected },
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    private static JsonArray Nodes(IEnumerable<Condition> parts) => new([.. parts.Select(Node)]);
}
