using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Styles;

/// <summary>The design system is one file of tokens, and what is shipped is what pages use.</summary>
public sealed partial class StyleSheetTests
{
    private const int MostBytes = 15 * 1024;
    private static readonly string Portal = Path.Combine(RepositoryFolder.Root, "src/GlpiBridge.Portal");

    // Where the values are written that all other files name.
    private static readonly string[] Named = ["_tokens.scss", "_palette.scss"];

    [Fact]
    public void Colours_sizes_of_text_radii_and_shadows_are_written_in_the_tokens_alone()
    {
        var stray = Directory.EnumerateFiles(Path.Combine(Portal, "Styles"), "*.scss").Where(file => !Named.Contains(Path.GetFileName(file)))
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (Place: $"{Path.GetFileName(file)}:{index + 1} {line.Trim()}", Text: Comment().Replace(line, ""))))
            .Where(line => Color().IsMatch(line.Text) || Sized().Matches(line.Text).Any(declared => !Shared().IsMatch(declared.Groups[1].Value.Trim())))
            .Select(line => line.Place);

        stray.ShouldBeEmpty();
    }

    [Fact]
    public void Every_token_is_used()
    {
        var sources = Sources(["*.scss", "*.ts", "*.cs"]);

        Token().Matches(File.ReadAllText(Path.Combine(Portal, "Styles/_tokens.scss"))).Select(token => token.Groups[1].Value).Distinct()
            .Where(token => !sources.Contains($"var({token}", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_portals_own_part_of_the_style_sheet_stays_small()
    {
        var (_, own) = Parts();
        using var packed = new MemoryStream();
        await using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await brotli.WriteAsync(Encoding.UTF8.GetBytes(own), TestContext.Current.CancellationToken);
        }

        packed.Length.ShouldBeInRange(1024, MostBytes);
    }

    [Fact]
    public void Every_class_that_is_styled_is_in_a_page_those_of_bootstrap_too()
    {
        var (framework, own) = Parts();
        var sources = Sources(["*.cshtml", "*.cs", "*.ts"]);
        // A class may be put together of a part that is written and one that is not: « gb-state-@state.Kind ».
        var prefixes = Composed().Matches(sources).Select(match => match.Groups[1].Value).Distinct().ToList();

        var unused = Class().Matches(Functional().Replace(framework, "") + own).Select(match => match.Groups[1].Value).Distinct()
            .Where(name => !Regex.IsMatch(sources, $@"(?<![\w-]){Regex.Escape(name)}(?![\w-])") && !prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
            .Order();

        unused.ShouldBeEmpty();
    }

    private static (string Framework, string Own) Parts()
    {
        var parts = File.ReadAllText(Path.Combine(Portal, "wwwroot/dist/portal.css")).Split("/*! GlpiBridge */");
        parts.Length.ShouldBe(2);
        return (parts[0], parts[1]);
    }

    private static string Sources(string[] patterns) => string.Join('\n', patterns
        .SelectMany(pattern => Directory.EnumerateFiles(Portal, pattern, SearchOption.AllDirectories))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/node_modules/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
        .Select(File.ReadAllText));

    [GeneratedRegex("//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b(?!\{)|\b(?:rgba?|hsla?|oklch)\(")]
    private static partial Regex Color();

    [GeneratedRegex(@"(?:^|[\s{;])(?:font-size|border-radius|box-shadow):([^;}]+)")]
    private static partial Regex Sized();

    // A token, one reckoned from a token, none at all, a circle, or what is around it.
    [GeneratedRegex(@"^(?:var\(--gb-[\w-]+\)|calc\(var\(--gb-r\).*|none|0|0 0 var\(--gb-[\w-]+\) var\(--gb-[\w-]+\)|50%|1em|inherit)(?: !important)?$")]
    private static partial Regex Shared();

    [GeneratedRegex(@"(--gb-[\w-]+):")]
    private static partial Regex Token();

    [GeneratedRegex(@"\b(gb-[\w-]*-)[@$]")]
    private static partial Regex Composed();

    [GeneratedRegex(@":not\([^)]*\)")]
    private static partial Regex Functional();

    [GeneratedRegex(@"\.(-?[a-zA-Z_][\w-]*)(?=[^{}]*\{)")]
    private static partial Regex Class();
}
