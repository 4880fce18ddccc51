using System.Reflection;
using System.Text;
using GlpiBridge.Portal.Configuration;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace GlpiBridge.Portal.Texts;

/// <summary>Every sentence of one language by dotted key: those of the administrator's file, and those that ship where it has none that can be used.</summary>
internal sealed class Sentences
{
    private const int NamedAtMost = 10;

    private readonly Dictionary<string, string> sentences;

    private Sentences(Language language, Dictionary<string, string> sentences, IReadOnlyList<string> mended)
    {
        this.sentences = sentences;
        Language = language;
        Mended = mended;
    }

    public Language Language { get; }

    public IReadOnlyCollection<string> Keys => sentences.Keys;

    /// <summary>The keys whose sentence is the one that ships, because the administrator's file lacks it or has places for values in it that there are not.</summary>
    public IReadOnlyList<string> Mended { get; }

    /// <summary>The first of them, in one line.</summary>
    public string MendedInShort => string.Join(", ", Mended.Take(NamedAtMost)) + (Mended.Count > NamedAtMost ? "…" : "");

    /// <summary>The sentence of a key; the key itself when there is none, so that a page never fails for a word.</summary>
    public string this[string key] => sentences.GetValueOrDefault(key, key);

    /// <summary>The sentence with values in the places {0}, {1}…</summary>
    public string this[string key, params object[] arguments] => string.Format(Language.Culture, this[key], arguments);

    /// <param name="folder">Folder of the administrator's files; without a file of the language all is what ships.</param>
    /// <param name="language">Which one.</param>
    /// <exception cref="ConfigurationException">The file is no YAML.</exception>
    public static Sentences Load(string folder, Language language)
    {
        var shipped = Shipped(language);
        var file = Path.Combine(folder, language.Code + ".yaml");
        if (!File.Exists(file))
        {
            return new Sentences(language, shipped, []);
        }

        var own = Read(file, language);
        var mended = shipped.Keys.Where(key => !own.TryGetValue(key, out var sentence) || !Fits(sentence, shipped[key])).Order(StringComparer.Ordinal).ToList();
        foreach (var key in mended)
        {
            own[key] = shipped[key];
        }

        return new Sentences(language, own, mended);
    }

    private static Dictionary<string, string> Read(string file, Language language)
    {
        try
        {
            return Parse(File.ReadAllText(file), language);
        }
        catch (Exception error) when (error is YamlException or IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"config/texts/{Path.GetFileName(file)} : ce fichier n'est pas lisible ({error.Message}). Corrigez-le ou reprenez celui d'origine.", error);
        }
    }

    private static Dictionary<string, string> Shipped(Language language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"texts/{language.Code}.yaml")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), language);
    }

    private static Dictionary<string, string> Parse(string yaml, Language language)
    {
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        Flatten(new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(yaml) ?? [], "", language, sentences);
        return sentences;
    }

    private static void Flatten(Dictionary<object, object> node, string prefix, Language language, Dictionary<string, string> sentences)
    {
        foreach (var (key, value) in node)
        {
            var path = prefix + key;
            if (value is Dictionary<object, object> inner)
            {
                Flatten(inner, path + ".", language, sentences);
            }
            else
            {
                var sentence = value?.ToString() ?? "";
                sentences[path] = language == Language.French ? Typography.French(sentence) : sentence;
            }
        }
    }

    // A value that is left out is the author's choice; a place for a value that is not given would break the page.
    private static bool Fits(string sentence, string shipped)
    {
        try
        {
            var places = CompositeFormat.Parse(sentence).MinimumArgumentCount;
            return places == 0 || places <= CompositeFormat.Parse(shipped).MinimumArgumentCount;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
