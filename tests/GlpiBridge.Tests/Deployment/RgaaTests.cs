using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Deployment;

/// <summary>The grid of the self-audit holds each of RGAA 4.1's criteria once, and its sums are those of its rows. That the tests which it names exist: <see cref="DocumentationTests"/>.</summary>
public sealed partial class RgaaTests
{
    private static readonly int[] CriteriaOfThemes = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

    private static readonly string[] States = ["C", "NC", "NA"];

    private static readonly Document Grid = Document.At("docs/rgaa.md");

    [Fact]
    public void Every_criterion_stands_in_the_grid_once_and_in_order() =>
        Rows().Select(row => row.Number).ShouldBe(CriteriaOfThemes.SelectMany((criteria, theme) => Enumerable.Range(1, criteria).Select(criterion => $"{theme + 1}.{criterion}")));

    [Fact]
    public void The_sums_are_those_of_the_rows()
    {
        var told = Grid.Prose.Select(line => Sums().Match(line.Text)).Single(sums => sums.Success).Groups.Values.Skip(1).Select(sum => int.Parse(sum.Value, System.Globalization.CultureInfo.InvariantCulture));

        told.ShouldBe(States.Select(state => Rows().Count(row => row.State == state)));
    }

    [Fact]
    public void What_is_applicable_says_how_it_is_met_and_how_one_knows() =>
        Rows().Where(row => row.State is not "NA" && (row.How.Length == 0 || row.Proof.Length == 0)).ShouldBeEmpty();

    private static IReadOnlyList<Row> Rows() =>
        [.. Grid.Prose.Select(line => Criterion().Match(line.Text)).Where(row => row.Success).Select(row => new Row(row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value.Trim(), row.Groups[4].Value.Trim()))];

    private sealed record Row(string Number, string State, string How, string Proof);

    [GeneratedRegex(@"^\| (\d+\.\d+) \|[^|]+\| (C|NC|NA) \|([^|]*)\|([^|]*)\|$")]
    private static partial Regex Criterion();

    [GeneratedRegex(@"106 critères.: (\d+) conformes, (\d+) non conformes?, (\d+) non applicables")]
    private static partial Regex Sums();
}
