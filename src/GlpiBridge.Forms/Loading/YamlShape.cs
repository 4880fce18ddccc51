using System.Globalization;
using System.Reflection;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization.NamingConventions;

namespace GlpiBridge.Forms.Loading;

/// <summary>
/// Holds a YAML tree against the document types before the deserializer does: it names a wrong key or value in words of its own, without saying which would be right.
/// </summary>
internal sealed class YamlShape(string name)
{
    // An alias may stand for its own parent, or for a tree that unfolds without end.
    private const int MaxDepth = 40;
    private const int MaxNodes = 50_000;
    private int nodes;

    public void Check(YamlNode node, Type type, string place = "", int depth = 0)
    {
        if (depth > MaxDepth || ++nodes > MaxNodes)
        {
            throw Fault(node, place, "le fichier s'imbrique sans fin. Retirez les renvois (& et *) ou les conditions en trop.");
        }

        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        if (node is YamlScalarNode scalar)
        {
            CheckScalar(scalar, wanted, place);
        }
        else if (wanted.IsGenericType)
        {
            CheckList(node, wanted.GetGenericArguments()[0], place, depth);
        }
        else if (node is YamlMappingNode map && IsDocument(wanted))
        {
            CheckKeys(map, DocumentOf(map, wanted), place, depth);
        }
        else
        {
            throw Fault(node, place, IsDocument(wanted) ? KeysExpected(node, wanted) : "il faut ici une seule valeur. Écrivez-la sur la ligne de la clé.");
        }
    }

    /// <summary>The keys that a document may have, in the order of its type.</summary>
    public static IReadOnlyDictionary<string, PropertyInfo> KeysOf(Type document) => document.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .OrderBy(property => property.DeclaringType == document ? 1 : 0)
        .ToDictionary(property => HyphenatedNamingConvention.Instance.Apply(property.Name), StringComparer.Ordinal);

    private void CheckKeys(YamlMappingNode map, Type type, string place, int depth)
    {
        var keys = KeysOf(type);
        foreach (var (key, value) in map.Children)
        {
            var word = (key as YamlScalarNode)?.Value ?? "";
            var inside = place.Length == 0 ? word : $"{place}.{word}";
            if (!keys.TryGetValue(word, out var property))
            {
                var what = DocumentNames.Of(type);
                throw Fault(key, inside, $"clé inconnue « {word} » {what}.{Nearest.Suggestion(word, keys.Keys)} Clés possibles : {string.Join(", ", keys.Keys)}.");
            }

            Check(value, property.PropertyType, inside, depth + 1);
        }
    }

    private void CheckList(YamlNode node, Type item, string place, int depth)
    {
        if (node is not YamlSequenceNode list)
        {
            throw Fault(node, place, "il faut ici une liste. Écrivez chaque élément sur une ligne qui commence par un tiret.");
        }

        for (var i = 0; i < list.Children.Count; i++)
        {
            var here = string.Create(CultureInfo.InvariantCulture, $"{place}[{i}]");
            if (IsNothing(list.Children[i]))
            {
                throw Fault(list.Children[i], here, "cet élément de la liste est vide. Complétez-le ou retirez son tiret.");
            }

            Check(list.Children[i], item, here, depth + 1);
        }
    }

    private void CheckScalar(YamlScalarNode scalar, Type type, string place)
    {
        var text = scalar.Value ?? "";
        if (type == typeof(string) || IsNothing(scalar))
        {
            return;
        }

        var expected = type switch
        {
            _ when type == typeof(bool) => bool.TryParse(text, out _) ? null : "Écrivez true ou false.",
            _ when type == typeof(int) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null : "Écrivez un nombre entier.",
            _ when type == typeof(decimal) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
                ? null : "Écrivez un nombre, avec un point pour la virgule.",
            { IsEnum: true } => EnumNames(type).Contains(text, StringComparer.Ordinal) ? null : $"Écrivez {string.Join(" ou ", EnumNames(type))}.",
            { IsGenericType: true } => "Il faut ici une liste : écrivez chaque élément sur une ligne qui commence par un tiret.",
            _ => "Il faut ici des clés, écrites sur les lignes qui suivent, en retrait.",
        };
        if (expected is not null)
        {
            throw Fault(scalar, place, $"« {text} » ne convient pas. {expected}");
        }
    }

    private static bool IsNothing(YamlNode node) => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" };

    private static Type DocumentOf(YamlMappingNode map, Type type) => type == typeof(QuestionDocument) && map.Children["type"] is YamlScalarNode { Value: { } name }
        ? QuestionTypes.All[name]
        : type;

    private static bool IsDocument(Type type) => type.Assembly == typeof(YamlShape).Assembly && type.IsClass;

    private static IEnumerable<string> EnumNames(Type type) => Enum.GetNames(type).Select(HyphenatedNamingConvention.Instance.Apply);

    private static string KeysExpected(YamlNode node, Type type) =>
        $"il faut ici des clés{(node is YamlSequenceNode ? " et non une liste" : "")} : {string.Join(", ", KeysOf(type).Keys)}.";

    private FormFileException Fault(YamlNode node, string place, string sentence) =>
        new(string.Create(CultureInfo.InvariantCulture, $"forms/{name}:{node.Start.Line} {(place.Length == 0 ? "" : place + " ")}: {sentence}"));
}
