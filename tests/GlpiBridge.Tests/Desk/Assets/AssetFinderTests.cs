using System.Text.Json.Nodes;
using GlpiBridge.Desk.Assets;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Assets;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.Assets;

public sealed class AssetFinderTests
{
    private const int Root = 0;
    private const int Agudelle = 1;
    private const int PortBrevin = 5;
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("CZC8240K7L")]
    [InlineData(" czc8240k7l ")]
    public async Task An_asset_of_the_agents_entity_is_found_by_its_serial_number(string typed)
    {
        await using var desk = await DeskKit.StartAsync(Ct);

        var found = await desk.Get<AssetFinder>().FindAsync(await desk.JaneAsync(Ct), typed, Ct);

        found.ShouldBe(new FoundAsset(AssetType.Computer, new AssetId(1), "AGU-PC-01", "CZC8240K7L"));
        found!.Item.ShouldBe(new(AssetType.Computer, new AssetId(1)));
    }

    [Theory]
    [InlineData("PF2A77MN")]
    [InlineData("CZC8240")]
    [InlineData("%")]
    [InlineData("^CZC8240K7L$")]
    [InlineData("")]
    [InlineData("NULL")]
    public async Task Another_entitys_serial_number_a_part_of_one_and_a_pattern_find_nothing(string typed)
    {
        await using var desk = await DeskKit.StartAsync(Ct);

        (await desk.Get<AssetFinder>().FindAsync(await desk.JaneAsync(Ct), typed, Ct)).ShouldBeNull();
    }

    [Theory]
    [InlineData("Monitor")]
    [InlineData("Printer")]
    [InlineData("NetworkEquipment")]
    [InlineData("Peripheral")]
    [InlineData("Phone")]
    public async Task Every_type_of_asset_is_looked_at(string type)
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        await AddAsync(desk, type, "GB-0001", Agudelle);

        (await desk.Get<AssetFinder>().FindAsync(await desk.JaneAsync(Ct), "gb-0001", Ct))!.Type.ToString().ShouldBe(type);
    }

    [Fact]
    public async Task What_an_entity_above_shares_is_found_and_what_it_keeps_is_not()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        await AddAsync(desk, "Printer", "SHARED", Root, ("is_recursive", 1));
        await AddAsync(desk, "Printer", "KEPT", Root);
        var jane = await desk.JaneAsync(Ct);

        (await desk.Get<AssetFinder>().FindAsync(jane, "SHARED", Ct)).ShouldNotBeNull();
        (await desk.Get<AssetFinder>().FindAsync(jane, "KEPT", Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task The_bin_and_templates_hold_no_assets()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        await AddAsync(desk, "Computer", "BINNED", Agudelle, ("is_deleted", 1));
        await AddAsync(desk, "Computer", "PATTERN", Agudelle, ("is_template", 1));
        var jane = await desk.JaneAsync(Ct);

        (await desk.Get<AssetFinder>().FindAsync(jane, "BINNED", Ct)).ShouldBeNull();
        (await desk.Get<AssetFinder>().FindAsync(jane, "PATTERN", Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task A_serial_number_that_two_assets_have_stands_for_neither_but_another_entitys_twin_does_not_count()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        await AddAsync(desk, "Computer", "TWICE", Agudelle);
        await AddAsync(desk, "Monitor", "TWICE", Agudelle);
        await AddAsync(desk, "Computer", "TWIN", Agudelle);
        await AddAsync(desk, "Computer", "TWIN", PortBrevin);
        var jane = await desk.JaneAsync(Ct);

        (await desk.Get<AssetFinder>().FindAsync(jane, "TWICE", Ct)).ShouldBeNull();
        (await desk.Get<AssetFinder>().FindAsync(jane, "TWIN", Ct)).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_same_calls_are_made_whatever_there_is_to_find()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        var jane = await desk.JaneAsync(Ct);
        var calls = new List<int>();

        foreach (var serial in new[] { "CZC8240K7L", "PF2A77MN", "UNKNOWN" })
        {
            var before = desk.Calls("GET");
            await desk.Get<AssetFinder>().FindAsync(jane, serial, Ct);
            calls.Add(desk.Calls("GET") - before);
        }

        // The first one also signs the service account in.
        calls.ShouldBe([8, 6, 6]);
    }

    [Fact]
    public async Task A_glpi_in_trouble_finds_nothing_and_logs_no_serial_number()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        var jane = await desk.JaneAsync(Ct);
        await desk.Sandbox.SwitchAsync("maintenance", Ct);

        (await desk.Get<AssetFinder>().FindAsync(jane, "CZC8240K7L", Ct)).ShouldBeNull();

        desk.Log.All.ShouldContain("No asset can be looked for by its serial number");
        desk.Log.All.ShouldNotContain("CZC8240K7L");
    }

    private static async Task AddAsync(DeskKit desk, string type, string serial, int entity, params (string Name, int Value)[] more)
    {
        var admin = await desk.Sandbox.SignInAsync("glpi", Ct);
        var input = new JsonObject { ["name"] = "GB", ["serial"] = serial, ["entities_id"] = entity };
        foreach (var (name, value) in more)
            input[name] = value;
        (await desk.Sandbox.PostAsync(admin, type, input, Ct)).Status.ShouldBe(201);
    }
}
