using System.Text.RegularExpressions;
using GlpiBridge.Portal.Texts;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Texts;

public sealed partial class PortalTextsTests
{
    private static readonly string[] Projects = ["GlpiBridge.Portal", "GlpiBridge.Desk", "GlpiBridge.Forms"];

    private static readonly PortalTexts French = PortalTexts.Load(Path.Combine(RepositoryFolder.Config, "texts", "fr.yaml"));

    [Fact]
    public void Every_key_that_the_source_names_has_a_sentence()
    {
        var missing = SourceKeys().Where(key => !French.Keys.Contains(key)).Distinct().ToList();

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_sentence_is_used()
    {
        var used = SourceKeys().ToHashSet();
        // Keys that are put together: glpi.<fault>, error.<status>.
        var unused = French.Keys.Where(key => !used.Contains(key) && !key.StartsWith("glpi.", StringComparison.Ordinal) && !key.StartsWith("error.", StringComparison.Ordinal));

        unused.ShouldBeEmpty();
    }

    [Fact]
    public void Punctuation_never_starts_a_line() =>
        French["sign-in.forgotten"].ShouldBe("Mot de passe oublié\u00a0?");

    private static IEnumerable<string> SourceKeys() =>
        Projects
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "src", project), "*.cs*", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/node_modules/", StringComparison.Ordinal))
            .SelectMany(file => Literal().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Where(literal => Parts.Contains(literal[..literal.IndexOf('.', StringComparison.Ordinal)]));

    private static readonly HashSet<string> Parts = [.. French.Keys.Select(key => key[..key.IndexOf('.', StringComparison.Ordinal)])];

    [GeneratedRegex("""
        "([a-z][a-z0-9-]*\.[a-z][a-z0-9-]*)"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();
}
