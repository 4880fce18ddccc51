using System.Text.Json.Nodes;
using GlpiBridge.Desk.Categories;
using GlpiBridge.Forms;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.Categories;

public sealed class CategoryCatalogueTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_finds_below_its_root_only_and_glpi_is_read_once()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        var (jane, categories) = (await desk.JaneAsync(Ct), desk.Get<CategoryCatalogue>());

        var parme = await categories.SearchAsync(jane, TicketKind.Incident, "Incident > Logiciel", includeHidden: false, "parme", 50, Ct);
        var hardware = await categories.SearchAsync(jane, TicketKind.Incident, "Incident > Materiel", includeHidden: false, "parme", 50, Ct);
        var pc = await categories.SearchAsync(jane, TicketKind.Incident, "incident > materiel", includeHidden: false, "pc", 1, Ct);

        parme.Shown.Select(category => category.FullName).ShouldContain("Incident > Logiciel > Ressources Humaines > Gestion de la Paie > Cosoluce - Parme");
        hardware.Total.ShouldBe(0);
        (pc.Shown.ShouldHaveSingleItem().Name, pc.Total).ShouldBe(("Pc Fixe", 2));
        desk.Calls("/ITILCategory ").ShouldBe(1);
    }

    [Fact]
    public async Task What_another_kind_or_another_entity_has_is_not_found()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        var (jane, alain, categories) = (await desk.JaneAsync(Ct), await desk.AgentAsync("a.roussel@port-brevin.fr", Ct), desk.Get<CategoryCatalogue>());

        (await categories.SearchAsync(jane, TicketKind.Incident, "Incident", includeHidden: true, "capitainerie", 50, Ct)).Total.ShouldBe(0);
        (await categories.SearchAsync(alain, TicketKind.Incident, "Incident", includeHidden: false, "capitainerie", 50, Ct)).Total.ShouldBe(1);
        (await categories.SearchAsync(alain, TicketKind.Request, "Incident", includeHidden: true, "capitainerie", 50, Ct)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Hidden_categories_are_found_when_the_form_says_so()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        var (jane, categories) = (await desk.JaneAsync(Ct), desk.Get<CategoryCatalogue>());

        (await categories.SearchAsync(jane, TicketKind.Incident, "Incident", includeHidden: false, "supervision", 50, Ct)).Total.ShouldBe(0);
        (await categories.SearchAsync(jane, TicketKind.Incident, "Incident", includeHidden: true, "supervision", 50, Ct)).Total.ShouldBe(1);
        (await categories.OfferedAsync(jane, TicketKind.Incident, includeHidden: true, Ct)).Count.ShouldBe((await categories.OfferedAsync(jane, TicketKind.Incident, Ct)).Count + 1);
    }

    [Theory]
    [InlineData("Incident > Materiel", true)]
    [InlineData(" incident > materiel ", true)]
    [InlineData("Incident > Capitainerie", true)]
    [InlineData("Incident > Matériels", false)]
    [InlineData("", false)]
    public async Task A_root_exists_in_whatever_entity_or_not_at_all(string root, bool exists)
    {
        await using var desk = await DeskKit.StartAsync(Ct);

        (await desk.Get<CategoryCatalogue>().ExistsAsync(root, Ct)).ShouldBe(exists);
    }

    [Fact]
    public async Task Five_thousand_categories_are_kept_in_memory()
    {
        await using var desk = await DeskKit.StartAsync(Ct);
        var (jane, admin, categories) = (await desk.JaneAsync(Ct), await desk.Sandbox.SignInAsync("glpi", Ct), desk.Get<CategoryCatalogue>());
        for (var page = 0; page < 5; page++)
        {
            var input = new JsonArray([.. Enumerable.Range(page * 1000, 1000).Select(i => (JsonNode)new JsonObject { ["name"] = $"Application {i}", ["is_recursive"] = 1 })]);
            (await desk.Sandbox.PostAsync(admin, "ITILCategory", input, Ct)).Status.ShouldBe(201);
        }

        (await categories.ExistsAsync("Application 4999", Ct)).ShouldBeTrue();
        var before = desk.Calls("GET");
        (await categories.SearchAsync(jane, TicketKind.Incident, "Incident", includeHidden: false, "", 50, Ct)).Shown.Count.ShouldBe(50);

        desk.Calls("GET").ShouldBe(before);
    }
}
