using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace GlpiBridge.Portal.Texts;

/// <summary>The sentences that the pages' scripts say, as a script of their own for each language: its address changes with its content, so that browsers fetch it once.</summary>
internal sealed class ScriptTexts(PortalTexts texts)
{
    private static readonly string[] Groups = ["script.", "size."];

    // It is JavaScript, not HTML: nothing of it stands in a page.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Dictionary<Language, Script> scripts = texts.Offered.ToDictionary(language => language, language => Of(texts.In(language)));

    /// <summary>Where the script of this request's language is.</summary>
    public string Address => AddressIn(texts.Language);

    public string AddressIn(Language language) => $"/textes/{language.Code}.js?v={scripts[language].Version}";

    public byte[]? Find(string code) => Language.Find(code) is { } language && scripts.TryGetValue(language, out var script) ? script.Content : null;

    private static Script Of(Sentences sentences)
    {
        var said = sentences.Keys.Where(key => Groups.Any(group => key.StartsWith(group, StringComparison.Ordinal))).Order(StringComparer.Ordinal).ToDictionary(key => key, key => sentences[key]);
        var content = Encoding.UTF8.GetBytes($"globalThis.gbTexts={JsonSerializer.Serialize(said, Json)};");
        return new Script(content, Convert.ToHexStringLower(SHA256.HashData(content))[..16]);
    }

    private sealed record Script(byte[] Content, string Version);
}
