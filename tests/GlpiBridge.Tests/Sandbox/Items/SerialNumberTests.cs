using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Sandbox.Items;

/// <summary>LAB.md b: what a real GLPI 10.0.19 finds by a serial number.</summary>
public sealed class SerialNumberTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("^GB_1-x$", 1)]
    [InlineData("^gb_1-X$", 1)]
    [InlineData("^ GB_1-x $", 1)]
    [InlineData("B_1", 1)]
    [InlineData("^GBA1-x$", 0)]
    [InlineData("GB_1-x^", 0)]
    [InlineData("G^B", 0)]
    [InlineData("^GB%x$", 1)]
    [InlineData("^GB%1%x$", 1)]
    [InlineData("^GB%x%x$", 0)]
    [InlineData("%", 2)]
    [InlineData("^%$", 2)]
    [InlineData("^", 2)]
    [InlineData("", 2)]
    [InlineData("^$", 0)]
    [InlineData("$", 0)]
    [InlineData("NULL", 0)]
    public async Task Anchors_and_the_percent_sign_are_patterns_and_the_underscore_is_none(string asked, int found)
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var admin = await sandbox.SignInAsync("glpi", Ct);
        await sandbox.CreateAsync(admin, "Monitor", Asset("GB_1-x", 1), Ct);
        await sandbox.CreateAsync(admin, "Monitor", Asset("GBB1-y", 5), Ct);

        var list = await sandbox.GetAsync(await sandbox.SignInAsync("glpibridge", Ct), "Monitor?searchText[serial]=" + Uri.EscapeDataString(asked), Ct);

        list.Json!.AsArray().Count.ShouldBe(found);
    }

    [Theory]
    [InlineData("Computer")]
    [InlineData("Monitor")]
    [InlineData("NetworkEquipment")]
    [InlineData("Peripheral")]
    [InlineData("Phone")]
    [InlineData("Printer")]
    public async Task Templates_are_listed_and_the_bin_is_not_and_an_agent_sees_neither(string type)
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var admin = await sandbox.SignInAsync("glpi", Ct);
        foreach (var column in (string[])["comment", "is_template", "is_deleted"])
        {
            var asset = Asset("GB1", 5);
            asset[column] = 1;
            await sandbox.CreateAsync(admin, type, asset, Ct);
        }

        var service = await sandbox.GetAsync(await sandbox.SignInAsync("glpibridge", Ct), type + "?searchText[serial]=^GB1$", Ct);
        var agent = await sandbox.GetAsync(await sandbox.SignInAsync("j.doe@agudelle.com", Ct), type + "?searchText[serial]=^GB1$", Ct);

        service.Json!.AsArray().Select(row => (row!["is_template"]!.GetValue<int>(), row["entities_id"]!.GetValue<int>())).ShouldBe([(0, 5), (1, 5)]);
        agent.Status.ShouldBe(403);
    }

    private static JsonObject Asset(string serial, int entity) => new() { ["name"] = "GB", ["serial"] = serial, ["entities_id"] = entity };
}
