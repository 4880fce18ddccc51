using System.Globalization;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Sandbox.Contract;

public sealed class RecordedContractTests(ITestOutputHelper output)
{
    private const double RequiredPart = 0.95;
    private static readonly string[] RequiredFamilies = ["auth-", "session-", "listing-", "ticket-create-", "document-"];

    [Fact]
    public async Task The_emulator_answers_as_the_recorded_GLPI_does()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var server = await ServerUnderTest.StartAsync(ct);
        var (agreed, total, differences) = (new Dictionary<string, int>(), new Dictionary<string, int>(), new Dictionary<string, string>());

        // The order counts: ids and totals follow from what was made before.
        foreach (var scenario in TestData.Lines("order.txt").Select(l => l[0]))
        {
            var result = await new ScenarioPlayer(scenario, server).PlayAsync(ct);
            server.ForgetOwnSessions();
            (agreed[scenario], total[scenario]) = (result.Agreed, result.Total);
            foreach (var (step, why) in result.Differences) differences[$"{scenario}|{step}"] = why;
            output.WriteLine($"{scenario,-34} {Share(result.Agreed, result.Total)}");
        }
        var required = total.Keys.Where(s => RequiredFamilies.Any(f => s.StartsWith(f, StringComparison.Ordinal))).ToList();
        output.WriteLine($"required: {Share(required.Sum(s => agreed[s]), required.Sum(s => total[s]))}");
        output.WriteLine($"in all: {Share(agreed.Values.Sum(), total.Values.Sum())}");

        var known = TestData.Lines("differences.txt").Select(l => $"{l[0]}|{l[1]}").ToHashSet();
        differences.Where(d => !known.Contains(d.Key)).Select(d => $"{d.Key}: {d.Value}").ShouldBeEmpty("differences that are not listed");
        known.Except(differences.Keys).ShouldBeEmpty("differences that are listed and no longer there");
        ((double)required.Sum(s => agreed[s]) / required.Sum(s => total[s])).ShouldBeGreaterThanOrEqualTo(RequiredPart);
    }

    private static string Share(int agreed, int total) => string.Create(CultureInfo.InvariantCulture, $"{agreed} of {total} exchanges agree");
}
