using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GlpiBridge.Forms.Translating;

namespace GlpiBridge.Forms.Loading;

/// <summary>The JSON Schema of a form's file, made from the types that the loader reads it into: editors complete and check with it.</summary>
public static class FormSchema
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameQuestionTypes } },
    };

    // A French sentence stays readable in the file.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What stands in many places is written once.
    private static readonly Dictionary<Type, string> Shared = new()
    {
        [typeof(QuestionDocument)] = "question",
        [typeof(ConditionDocument)] = "condition",
        [typeof(ChoiceDocument)] = "choice",
    };

    private static readonly string[] ConditionForms = ["all", "any", "not", "question"];

    /// <summary>The schema, as an indented JSON text that ends with a line end.</summary>
    public static string Write()
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "Formulaire de GlpiBridge" };
        foreach (var (key, value) in Export(typeof(FormDocument)))
        {
            schema[key] = value?.DeepClone();
        }

        schema["$defs"] = new JsonObject(Shared.Select(type => KeyValuePair.Create<string, JsonNode?>(type.Value, Export(type.Key))));
        return schema.ToJsonString(Readable) + "\n";
    }

    /// <summary>The schema of a form's translation.</summary>
    public static string WriteTranslation()
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "Traduction d'un formulaire de GlpiBridge" };
        foreach (var (key, value) in Export(typeof(TranslationDocument)))
        {
            schema[key] = value?.DeepClone();
        }

        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Export(Type type) => (JsonObject)Options.GetJsonSchemaAsNode(
        type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform });

    private static void NameQuestionTypes(JsonTypeInfo type)
    {
        if (type.Type != typeof(QuestionDocument))
        {
            return;
        }

        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization };
        foreach (var (name, document) in QuestionTypes.All.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(document, name));
        }
    }

    private static JsonObject Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = context.TypeInfo.Type;
        var node = context.Path.Length > 0 && Shared.ContainsKey(type) ? Reference(type)
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? new JsonObject { ["type"] = "array", ["items"] = ItemOf(type.GetGenericArguments()[0], schema) }
            : (JsonObject)schema;
        RemoveNull(node);
        if (type == typeof(ConditionDocument) && context.Path.Length == 0)
        {
            node["oneOf"] = new JsonArray([.. ConditionForms.Select(key => new JsonObject { ["required"] = new JsonArray(key) })]);
        }

        if (context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true) is [DescriptionAttribute { Description: var text }, ..])
        {
            node.Insert(0, "description", text);
        }

        return node;
    }

    private static JsonNode ItemOf(Type type, JsonNode list) => Shared.ContainsKey(type) ? Reference(type)
        : type == typeof(string) ? new JsonObject { ["type"] = "string" }
        : list["items"]!.DeepClone();

    private static JsonObject Reference(Type type) => new() { ["$ref"] = "#/$defs/" + Shared[type] };

    // A key without a value is an oversight, so null is no value.
    private static void RemoveNull(JsonObject node)
    {
        if (node["type"] is JsonArray types)
        {
            node["type"] = types.Select(type => type!.GetValue<string>()).First(type => type != "null");
        }

        if (node["enum"] is JsonArray values)
        {
            node["enum"] = new JsonArray([.. values.Where(value => value is not null).Select(value => value!.DeepClone())]);
        }
    }
}
