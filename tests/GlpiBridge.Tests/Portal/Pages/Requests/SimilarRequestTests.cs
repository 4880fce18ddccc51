using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using GlpiBridge.Tests.Desk.Faq;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Requests;

public sealed class SimilarRequestTests : IAsyncLifetime
{
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_request_begins_like_an_earlier_one_with_all_that_can_be_read_of_it_and_nothing_is_sent()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        var answers = Incident.Answers;
        answers["r.logiciel"] = [((IHtmlOptionElement)jane.Page.QuerySelectorAll("#q-logiciel option").First(option => option.TextContent.Contains("Cosoluce - Parme", StringComparison.Ordinal))).Value];
        await jane.SubmitAsync("form.gb-form", answers, [("f.pieces-jointes", "note.txt", "contenu intime"u8.ToArray())]);
        var number = jane.Page.QuerySelector(".gb-facts dd")!.TextContent;
        await jane.OpenAsync("/demandes/" + number);

        await jane.OpenAsync(jane.Page.QuerySelector("a[href*='comme=']")!.GetAttribute("href")!);

        jane.Path.ShouldBe($"/demandes/nouvelle/incident?comme={number}");
        jane.Text.ShouldContain($"Formulaire prérempli d’après la demande n° {number}");
        jane.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe(Incident.Title);
        Chosen(jane, "r.objet").ShouldBe("logiciel");
        Chosen(jane, "r.urgence").ShouldBe("5");
        Chosen(jane, "r.seul-concerne").ShouldBe("oui");
        Chosen(jane, "r.est-concerne").ShouldBeNull();
        ((IHtmlSelectElement)jane.Page.QuerySelector("#q-logiciel")!).Value.ShouldBe(answers["r.logiciel"][0]);
        jane.Page.QuerySelector("[name='r.symptome-logiciel']")!.TextContent.ShouldContain("Oui une mise à jour");
        jane.Page.QuerySelector(".gb-file").ShouldBeNull();
        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(1);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(99999)]
    [InlineData(-1)]
    public async Task A_request_of_others_prefills_nothing(long id)
    {
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync($"/demandes/nouvelle/incident?comme={id}");

        jane.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_request_that_was_made_in_glpi_gives_its_title_category_and_urgency()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/2");

        await jane.OpenAsync(jane.Page.QuerySelector("a[href*='comme=']")!.GetAttribute("href")!);

        jane.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe("Parme : message d'erreur après la mise à jour");
        Chosen(jane, "r.objet").ShouldBe("logiciel");
        ((IHtmlSelectElement)jane.Page.QuerySelector("#q-logiciel")!).SelectedOptions[0].TextContent.ShouldContain("Cosoluce - Parme");
        Chosen(jane, "r.urgence").ShouldNotBeNull();
        Chosen(jane, "r.seul-concerne").ShouldBeNull();
    }

    [Fact]
    public async Task A_category_that_no_form_of_its_kind_offers_leads_nowhere()
    {
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        var id = await glpi.MakeAsync("Ticket", new JsonObject { ["name"] = "Ailleurs", ["content"] = "x", ["type"] = 2, ["entities_id"] = 1, ["_users_id_requester"] = 7 }, Ct);
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync($"/demandes/{id}");

        jane.Status.ShouldBe(HttpStatusCode.OK);
        jane.Page.QuerySelector("a[href*='comme=']").ShouldBeNull();
    }

    private static string? Chosen(Visitor visitor, string name) =>
        visitor.Page.QuerySelectorAll($"[name='{name}']").OfType<IHtmlInputElement>().FirstOrDefault(box => box.IsChecked)?.Value;
}
