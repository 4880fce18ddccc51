using System.Globalization;
using System.Reflection;
using YamlDotNet.RepresentationModel;

namespace GlpiBridge.Forms.Loading;

/// <summary>The types of questions there are: every <see cref="QuestionDocument"/> of this assembly, by the name it gives itself.</summary>
internal static class QuestionTypes
{
    public static IReadOnlyDictionary<string, Type> All { get; } = typeof(QuestionTypes).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(QuestionDocument)) && !type.IsAbstract)
        .ToDictionary(type => type.GetCustomAttribute<QuestionTypeAttribute>()!.Name, StringComparer.Ordinal);

    /// <summary>Refuses a question without a type or of an unknown one, before the deserializer does in words of its own.</summary>
    public static void ThrowIfUnknown(string name, YamlNode? root)
    {
        foreach (var (section, s) in Items(root, "sections").Select((node, index) => (node, index)))
        {
            foreach (var (question, q) in Items(section, "questions").Select((node, index) => (node, index)))
            {
                var type = question is YamlMappingNode map && map.Children.TryGetValue("type", out var value) ? value as YamlScalarNode : null;
                if (type?.Value is null || !All.ContainsKey(type.Value))
                {
                    var what = type?.Value is { Length: > 0 } unknown ? $"type de question inconnu « {unknown} »" : "cette question n'a pas de type";
                    throw new FormFileException(string.Create(CultureInfo.InvariantCulture,
                        $"forms/{name}:{(type ?? question).Start.Line} sections[{s}].questions[{q}].type : {what}. Types possibles : {string.Join(", ", All.Keys.Order(StringComparer.Ordinal))}."));
                }
            }
        }
    }

    private static IEnumerable<YamlNode> Items(YamlNode? node, string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(key, out var value) && value is YamlSequenceNode list ? list.Children : [];
}
