using System.Globalization;
using System.Text.RegularExpressions;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Portal.Configuration;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Deployment;

/// <summary>What the documentation names is there. What it tells to type and to write: <see cref="DocumentedSamplesTests"/>.</summary>
public sealed partial class DocumentationTests
{
    // What the documentation has its reader make.
    private static readonly string[] Made = ["config/forms/emprunt.yaml", "config/templates/emprunt.html"];

    [Fact]
    public void Every_link_leads_to_a_file_and_a_heading_that_exist() => Faults(document => document.Prose.SelectMany(line => Link().Matches(line.Text).Where(link => !Leads(document, link)).Select(link => (line.Line, link.Value)))).ShouldBeEmpty();

    [Fact]
    public void Every_file_of_the_repository_that_is_named_exists() => Faults(document => document.Lines.Index().SelectMany(line => Named().Matches(line.Item).Select(match => (line.Index + 1, match.Value)))
        .Where(named => !Made.Contains(named.Value) && !named.Value.Contains("/bin/", StringComparison.Ordinal) && !Path.Exists(Path.Combine(RepositoryFolder.Root, named.Value)))).ShouldBeEmpty();

    [Fact]
    public void Every_key_of_the_configuration_that_is_named_exists()
    {
        var shipped = File.ReadAllText(Path.Combine(RepositoryFolder.Config, "glpibridge.json"));

        Faults(document => document.Spans.Where(span => Key().Match(span.Text) is { Success: true } key && !Exists(shipped, key.Groups[1].Value, key.Groups[2].Value))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_default_of_a_key_that_is_told_is_that_of_the_file_that_ships()
    {
        using var shipped = new ConfigurationManager();
        shipped.AddJsonFile(Path.Combine(RepositoryFolder.Config, "glpibridge.json"));
        var told = Document.All.SelectMany(document => document.Prose.SelectMany(line => Default().Matches(line.Text).Select(match => (Document: document, line.Line, Match: match)))).ToList();

        told.Count.ShouldBeGreaterThan(20);
        told.Where(one => !IsDefault(shipped[one.Match.Groups[1].Value], one.Match.Groups[2].Value, one.Match.Groups[3].Value)).Select(one => one.Document.Where(one.Line, one.Match.Value)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var sources = SourcesOf("tests").ToLookup(file => Path.GetFileNameWithoutExtension(file));

        Faults(document => document.Spans.Where(span => Test().Match(span.Text) is { Success: true } test
            && !sources[test.Groups[1].Value].Any(file => !test.Groups[2].Success || File.ReadAllText(file).Contains($" {test.Groups[2].Value}(", StringComparison.Ordinal)))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_metric_that_is_named_exists_and_every_metric_is_named()
    {
        var made = SourcesOf("src").SelectMany(file => Metric().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).ToHashSet();

        made.ShouldNotBeEmpty();
        Faults(document => document.Spans.Where(span => span.Text.StartsWith("glpibridge.", StringComparison.Ordinal) && char.IsLower(span.Text[^1]) && span.Text.Split('.').Length == 3 && !made.Contains(span.Text))).ShouldBeEmpty();
        made.ShouldBeSubsetOf(Document.At("docs/exploitation.md").Spans.Select(span => span.Text));
    }

    [Fact]
    public void The_acts_of_the_audit_are_told_as_they_are() => Document.At("docs/exploitation.md").ColumnOf("Actes").Order().ShouldBe(Enum.GetNames<AuditAct>().Order());

    [Fact]
    public void The_parts_of_the_health_are_told_as_they_are() =>
        Document.At("docs/exploitation.md").ColumnOf("Partie").ShouldBe(HealthPart().Matches(Source("src/GlpiBridge.Portal/Health/MapHealth.cs")).Select(match => match.Groups[1].Value));

    [Fact]
    public void The_switches_of_the_sandbox_are_told_as_they_are() =>
        Document.At("docs/development.md").ColumnOf("Verb").Order().ShouldBe(Verb().Matches(Source("src/GlpiBridge.Sandbox/Faults/FaultEndpoints.cs")).Select(match => match.Groups[1].Value).Order());

    /// <returns>What is wrong, each with its file and line.</returns>
    internal static IReadOnlyList<string> Faults(Func<Document, IEnumerable<(int Line, string What)>> wrong) =>
        [.. Document.All.SelectMany(document => wrong(document).Select(fault => document.Where(fault.Line, fault.What)))];

    private static bool Leads(Document document, Match link)
    {
        var (file, anchor) = (link.Groups[1].Value, link.Groups[2].Value);
        var path = file.Length == 0 ? document.Path : Path.GetRelativePath(RepositoryFolder.Root, Path.Combine(RepositoryFolder.Root, Path.GetDirectoryName(document.Path)!, file));
        return Path.Exists(Path.Combine(RepositoryFolder.Root, path)) && (anchor.Length == 0 || Document.At(path).Anchors.Contains(anchor));
    }

    private static bool Exists(string shipped, string section, string key)
    {
        using var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection([new($"{section}:{key}", "")]);
        return shipped.Contains($"\"{section}\":", StringComparison.Ordinal) && shipped.Contains($"\"{key}\":", StringComparison.Ordinal) && ConfigurationCheck.Wrong(configuration).Count == 0;
    }

    private static bool IsDefault(string? shipped, string number, string unit)
    {
        var count = int.Parse(number, CultureInfo.InvariantCulture);
        return TimeSpan.TryParse(shipped, CultureInfo.InvariantCulture, out var time) && shipped.Contains(':', StringComparison.Ordinal)
            ? time == unit switch
            {
                "s" => TimeSpan.FromSeconds(count),
                "min" or "minutes" => TimeSpan.FromMinutes(count),
                "h" or "heures" => TimeSpan.FromHours(count),
                _ => TimeSpan.FromDays(count),
            }
            : shipped == number;
    }

    private static string Source(string path) => File.ReadAllText(Path.Combine(RepositoryFolder.Root, path));

    private static IEnumerable<string> SourcesOf(string folder) => Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, folder), "*.cs", SearchOption.AllDirectories);

    [GeneratedRegex(@"\]\((?!https?:|mailto:)([^)#\s]*)#?([^)\s]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w/.-])(?:samples|src|tests|config|docs|\.ci)/[A-Za-z_](?:[A-Za-z0-9_./-]*[A-Za-z0-9_])?")]
    private static partial Regex Named();

    [GeneratedRegex(@"^([A-Z][A-Za-z]+)(?::|__)([A-Z][A-Za-z]+)$")]
    private static partial Regex Key();

    [GeneratedRegex(@"`([A-Z][A-Za-z]+:[A-Z][A-Za-z]+)` \(([0-9]+)[\u00a0 ]?(s|min|minutes|h|heures|jours|Mio)?\b")]
    private static partial Regex Default();

    [GeneratedRegex(@"^([A-Z]\w+Tests)(?:\.(\w+))?$")]
    private static partial Regex Test();

    [GeneratedRegex("""meter\.Create\w+(?:<\w+>)?\("(glpibridge\.[a-z_.]+)""")]
    private static partial Regex Metric();

    [GeneratedRegex("""AddCheck<\w+>\("(\w+)""")]
    private static partial Regex HealthPart();

    [GeneratedRegex("""case "([a-z0-9-]+)" ?(?:when|:)""")]
    private static partial Regex Verb();
}
