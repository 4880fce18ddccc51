using System.Globalization;
using GlpiBridge.Portal.Configuration;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace GlpiBridge.Portal.Texts;

/// <summary>Every sentence a user reads, from <c>config/texts/fr.yaml</c>, by dotted key.</summary>
internal sealed class PortalTexts
{
    public static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private readonly Dictionary<string, string> sentences;

    private PortalTexts(Dictionary<string, string> sentences) => this.sentences = sentences;

    public IReadOnlyCollection<string> Keys => sentences.Keys;

    /// <summary>The sentence of a key; the key itself when there is none, so that a page never fails for a word.</summary>
    public string this[string key] => sentences.GetValueOrDefault(key, key);

    /// <summary>The sentence with values in the places {0}, {1}…</summary>
    public string this[string key, params object[] arguments] => string.Format(French, this[key], arguments);

    public static PortalTexts Load(string file)
    {
        try
        {
            var tree = new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(File.ReadAllText(file)) ?? [];
            var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
            Flatten(tree, "", sentences);
            return new PortalTexts(sentences);
        }
        catch (Exception error) when (error is YamlException or IOException)
        {
            throw new ConfigurationException($"config/texts/{Path.GetFileName(file)} : ce fichier n'est pas lisible ({error.Message}). Corrigez-le ou reprenez celui d'origine.", error);
        }
    }

    private static void Flatten(Dictionary<object, object> node, string prefix, Dictionary<string, string> sentences)
    {
        foreach (var (key, value) in node)
        {
            var path = prefix + key;
            if (value is Dictionary<object, object> inner)
            {
                Flatten(inner, path + ".", sentences);
            }
            else
            {
                sentences[path] = Typography.French(value?.ToString() ?? "");
            }
        }
    }
}
