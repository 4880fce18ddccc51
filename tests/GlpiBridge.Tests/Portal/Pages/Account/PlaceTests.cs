using System.Globalization;
using System.Net;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Account;

public sealed class PlaceTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    private const string Ormond = "Saint-Ormond";
    private const string Val = "Communauté de communes du Val de Mirande";

    [Fact]
    public async Task Somebody_of_two_entities_chooses_in_the_header_and_finds_the_choice_again()
    {
        var sophie = await SophieAsync();
        await ChooseAsync(sophie, Ormond);
        Here(sophie).ShouldBe(Ormond);

        Here(await SophieAsync()).ShouldBe(Ormond);
        await ChooseAsync(sophie, Val);
    }

    [Fact]
    public async Task Two_tabs_in_two_entities_send_each_to_its_own()
    {
        var first = await SophieAsync();
        await ChooseAsync(first, Val);
        await first.OpenAsync("/demandes/nouvelle/incident");
        var answers = Incident.Answers;
        answers["Entity"] = [first.Page.QuerySelector("select[name=Entity] option[selected]")!.GetAttribute("value")!];
        var second = await SophieAsync();
        await ChooseAsync(second, Ormond);

        await first.SubmitAsync("form.gb-form", answers);

        first.Text.ShouldContain("Votre demande est enregistrée");
        var number = long.Parse(first.Page.QuerySelector(".gb-facts dd")!.TextContent, CultureInfo.InvariantCulture);
        var ticket = await GlpiEye.TicketAsync(portal.Glpi, number, TestContext.Current.CancellationToken);
        ticket.Json.GetProperty("entities_id").GetInt64().ToString(CultureInfo.InvariantCulture).ShouldBe(answers["Entity"].Single());
        await ChooseAsync(second, Val);
    }

    [Fact]
    public async Task An_entity_of_others_cannot_be_chosen()
    {
        var sophie = await SophieAsync();

        await sophie.OpenAsync("/collectivite");
        await sophie.SubmitAsync("main form", new() { ["Entity"] = ["1"] });

        sophie.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        sophie.Text.ShouldContain("Cette collectivité ne peut pas être choisie");
    }

    [Fact]
    public async Task Somebody_of_one_entity_has_nothing_to_choose()
    {
        var jane = await portal.SignedInAsync();

        jane.Page.QuerySelector(".gb-entity-menu").ShouldBeNull();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        jane.Page.QuerySelector("[name=Entity]").ShouldBeNull();
        await jane.OpenAsync("/collectivite");
        jane.Text.ShouldContain("une seule collectivité");
    }

    private Task<Visitor> SophieAsync() => portal.SignedInAsync("s.bernier@val-mirande.fr", "ValMirande+2");

    private static string Here(Visitor visitor) => visitor.Page.QuerySelector(".gb-chip > span:not(.visually-hidden)")!.TextContent;

    private static async Task ChooseAsync(Visitor visitor, string name)
    {
        await visitor.OpenAsync("/");
        var button = visitor.Page.QuerySelectorAll(".gb-entity-menu button").Single(entity => entity.TextContent == name);
        await visitor.SubmitAsync(".gb-entity-menu form", new() { ["Entity"] = [button.GetAttribute("value")!] });
    }
}
