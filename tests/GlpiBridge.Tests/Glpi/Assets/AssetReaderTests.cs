using System.Net;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Assets;
using GlpiBridge.Tests.Compatibility;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Assets;

[Proves(GlpiLine.Ten, "Devices by serial number")]
public sealed class AssetReaderTests
{
    private const string Nothing = "[]";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenario misc-lists, step computer-text-service
    [Fact]
    public async Task All_six_types_are_asked_for_the_whole_serial_number()
    {
        using var network = Answering(_ => (HttpStatusCode.OK, Nothing));
        using var kit = new GlpiKit(network);

        var found = await kit.Get<AssetReader>().FindBySerialAsync(GlpiKit.Session, "  CZC8240K7L ", Ct);

        found.ShouldBeEmpty();
        network.Requests.Select(request => request.Path).ShouldBe(["/Computer", "/Monitor", "/NetworkEquipment", "/Peripheral", "/Phone", "/Printer"], ignoreOrder: true);
        network.Requests.ShouldAllBe(request => request.Query == "get_hateoas=false&searchText[serial]=^CZC8240K7L$&range=0-49");
    }

    [Fact]
    public async Task An_asset_comes_with_what_decides_who_may_have_it()
    {
        using var network = Answering(path => (HttpStatusCode.OK, path == "/Monitor"
            ? """[{"id":7,"entities_id":"0","name":"Écran","serial":" s/n-1 ","is_recursive":1,"is_deleted":0,"is_template":1}]"""
            : Nothing));
        using var kit = new GlpiKit(network);

        var asset = (await kit.Get<AssetReader>().FindBySerialAsync(GlpiKit.Session, "S/N-1", Ct)).ShouldHaveSingleItem();

        asset.ShouldBe(new GlpiAsset
        {
            Type = AssetType.Monitor,
            Id = new(7),
            Name = "Écran",
            Serial = " s/n-1 ",
            EntityId = new(0),
            IsRecursive = true,
            IsTemplate = true,
        });
    }

    // LAB.md b: GLPI compares without accents
    [Fact]
    public async Task What_only_looks_like_the_serial_number_is_not_it()
    {
        using var network = Answering(path => (HttpStatusCode.OK, path == "/Phone" ? """[{"id":1,"serial":"été1"},{"id":2,"serial":"ete1"},{"id":3,"serial":"ete12"},{"id":4,"serial":null}]""" : Nothing));
        using var kit = new GlpiKit(network);

        var found = await kit.Get<AssetReader>().FindBySerialAsync(GlpiKit.Session, "ETE1", Ct);

        found.ShouldHaveSingleItem().Id.ShouldBe(new AssetId(2));
    }

    // LAB.md b: % is a wildcard, ^ and $ are anchors, "^" alone and "" list everything
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("%")]
    [InlineData("CZC%")]
    [InlineData("^")]
    [InlineData("^$")]
    [InlineData("CZC8240K7L$")]
    [InlineData("a\\b")]
    [InlineData("<script>")]
    [InlineData("a&b")]
    [InlineData("x' OR '1'='1")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    public async Task What_glpi_would_read_as_a_pattern_is_not_asked_for(string typed)
    {
        using var network = new RecordedGlpi();
        using var kit = new GlpiKit(network);

        (await kit.Get<AssetReader>().FindBySerialAsync(GlpiKit.Session, typed, Ct)).ShouldBeEmpty();
        (await kit.Get<AssetReader>().FindBySerialAsync(GlpiKit.Session, new string('1', 256), Ct)).ShouldBeEmpty();

        network.Requests.ShouldBeEmpty();
    }

    // scenario misc-lists, step computer-list
    [Fact]
    public async Task A_type_that_may_not_be_read_has_nothing_and_hides_nothing()
    {
        using var network = Answering(path => path == "/Computer"
            ? (HttpStatusCode.Forbidden, """["ERROR_RIGHT_MISSING","Vous n'avez pas les droits requis pour réaliser cette action."]""")
            : (HttpStatusCode.OK, path == "/Printer" ? """[{"id":3,"serial":"X1"}]""" : Nothing));
        using var kit = new GlpiKit(network);

        (await kit.Get<AssetReader>().FindBySerialAsync(GlpiKit.Session, "x1", Ct)).ShouldHaveSingleItem().Type.ShouldBe(AssetType.Printer);
    }

    [Fact]
    public async Task Any_other_fault_is_told()
    {
        using var network = Answering(path => path == "/Phone" ? (HttpStatusCode.InternalServerError, "") : (HttpStatusCode.OK, Nothing));
        using var kit = new GlpiKit(network);

        await kit.Get<AssetReader>().FindBySerialAsync(GlpiKit.Session, "X1", Ct).ShouldFailAsync(GlpiFault.Unavailable);
    }

    private static RecordedGlpi Answering(Func<string, (HttpStatusCode Status, string Body)> answer)
    {
        var network = new RecordedGlpi();
        for (var i = 0; i < Enum.GetValues<AssetType>().Length; i++)
        {
            network.Then((request, _) =>
            {
                var (status, body) = answer(request.RequestUri!.AbsolutePath.Replace("/apirest.php", "", StringComparison.Ordinal));
                return Task.FromResult(RecordedGlpi.Answer(status, "application/json", body));
            });
        }
        return network;
    }
}
