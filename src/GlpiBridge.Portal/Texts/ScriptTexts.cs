using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GlpiBridge.Portal.Endpoints;

namespace GlpiBridge.Portal.Texts;

/// <summary>The sentences that the pages' scripts say, as a script of their own for each language: its address changes with its content, so that browsers fetch it once.</summary>
internal sealed class ScriptTexts(PortalTexts texts)
{
    public const string Route = "/textes/{language}.js";

    private static readonly string[] Groups = ["script.", "size."];

    // It is JavaScript, not HTML: nothing of it stands in a page.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Dictionary<Language, ServedFile> scripts = texts.Offered.ToDictionary(language => language, language => Of(texts.In(language)));

    public IEnumerable<ServedFile> Files => scripts.Values;

    /// <summary>Where the script of this request's language is.</summary>
    public string Address => scripts[texts.Language].Address;

    public ServedFile? Find(string code) => Language.Find(code) is { } language ? scripts.GetValueOrDefault(language) : null;

    private static ServedFile Of(Sentences sentences)
    {
        var said = sentences.Keys.Where(key => Groups.Any(group => key.StartsWith(group, StringComparison.Ordinal))).Order(StringComparer.Ordinal).ToDictionary(key => key, key => sentences[key]);
        var content = Encoding.UTF8.GetBytes($"globalThis.gbTexts={JsonSerializer.Serialize(said, Json)};");
        return new ServedFile(Route.Replace("{language}", sentences.Language.Code, StringComparison.Ordinal), "text/javascript; charset=utf-8", content);
    }
}
