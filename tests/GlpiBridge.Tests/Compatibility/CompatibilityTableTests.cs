using System.Globalization;
using System.Reflection;
using System.Text;
using GlpiBridge.Glpi.Compatibility;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Compatibility;

/// <summary>docs/compatibility.md says what tests prove, and nothing else.</summary>
public sealed class CompatibilityTableTests
{
    private const string Begin = "<!-- Written by CompatibilityTableTests with GLPIBRIDGE_WRITE_DOCS=1. -->";
    private static readonly string Document = Path.Combine(RepositoryFolder.Root, "docs", "compatibility.md");

    [Fact]
    public void The_document_holds_the_table_of_the_tests_and_the_quirks_of_the_client()
    {
        var text = File.ReadAllText(Document);
        var expected = text[..text.IndexOf(Begin, StringComparison.Ordinal)] + Written();
        if (Environment.GetEnvironmentVariable("GLPIBRIDGE_WRITE_DOCS") == "1")
        {
            File.WriteAllText(Document, expected);
        }

        text.ShouldBe(expected, "Run this test with GLPIBRIDGE_WRITE_DOCS=1 and commit docs/compatibility.md.");
    }

    [Theory]
    [InlineData("9.5.13", GlpiSupport.TooOld)]
    [InlineData("10.0.0", GlpiSupport.Supported)]
    [InlineData("11.0.0-beta1", GlpiSupport.Supported)]
    [InlineData("12.0.0", GlpiSupport.Unknown)]
    public void A_version_is_known_or_not(string told, GlpiSupport support) => GlpiRelease.Of(told)!.Support.ShouldBe(support);

    [Fact]
    public void A_quirk_is_of_the_versions_that_have_it()
    {
        string[] of(string version) => [.. GlpiRelease.Of(version)!.Quirks.Select(quirk => quirk.Name)];

        of("10.0.19").ShouldBe(["encoded texts", "session file as token", "lists without a reader"]);
        of("10.0.25").ShouldBe(["encoded texts", "long tokens", "lists without a reader"]);
        of("11.0.8").ShouldBe(["plain texts", "long tokens", "two addresses", "groups that approve", "lists without a reader"]);
    }

    [Fact]
    public void What_is_no_version_is_none() => GlpiRelease.Of("dev").ShouldBeNull();

    private static string Written()
    {
        var proofs = typeof(CompatibilityTableTests).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<ProvesAttribute>().Select(proof => (proof, Test: type.Name))
                .Concat(type.GetMethods().SelectMany(method => method.GetCustomAttributes<ProvesAttribute>().Select(proof => (proof, Test: type.Name + "." + method.Name)))))
            .ToLookup(found => (found.proof.What, found.proof.Line), found => $"`{found.Test}`");
        string tests(string what, GlpiLine line) => string.Join("<br>", proofs[(what, line)].Distinct().Order(StringComparer.Ordinal)) is { Length: > 0 } some ? some : "–";
        var text = new StringBuilder(Begin + "\n\n| What | GLPI 10.0 | GLPI 11, legacy API (v1) |\n| --- | --- | --- |\n");
        foreach (var what in proofs.Select(found => found.Key.What).Distinct().Order(StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {what} | {tests(what, GlpiLine.Ten)} | {tests(what, GlpiLine.Eleven)} |\n");
        }

        text.Append("\n## What differs between versions\n\n| What | Versions | What the client does |\n| --- | --- | --- |\n");
        foreach (var quirk in GlpiQuirk.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"| **{quirk.Name}**: {quirk.What} | {Versions(quirk)} | {quirk.Answer} |\n");
        }

        return text.ToString();
    }

    private static string Versions(GlpiQuirk quirk) => (quirk.From, quirk.Before) switch
    {
        (null, null) => "all",
        (null, var before) => $"before {before}",
        (var from, null) => $"from {from}",
        var (from, before) => $"{from} to before {before}",
    };
}
