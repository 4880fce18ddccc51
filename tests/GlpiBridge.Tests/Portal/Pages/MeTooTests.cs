using System.Net;
using System.Text.Json.Nodes;
using GlpiBridge.Tests.Desk.Faq;
using GlpiBridge.Tests.Portal.Auditing;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages;

/// <summary>« Moi aussi »: Paul's ticket 12, an incident of Agudelle that Jane observes, is what Marie waits for too; it has the category « Incident &gt; Materiel &gt; Onduleur ».</summary>
public sealed class MeTooTests : IAsyncLifetime
{
    private const long Outage = 12;
    private const string Jane = "j.doe@agudelle.com";
    private const string Marie = "m.lefort@agudelle.com";
    private const string Title = "Onduleur en panne";
    private const string Form = "/demandes/nouvelle/incident";
    private const string JoinOnHome = "form[action='/annonces?handler=Join']";
    private static readonly string[] SomeWords = ["Ce matin 10h00, sans message"];
    private readonly PortalApplication portal = new();
    private KnowledgeServer glpi = null!;
    private long announcement;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        announcement = await glpi.AnnounceAsync(Title, "<p>Un technicien est en route. #ticket-12</p>");
    }

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Whoever_joins_is_an_observer_of_the_ticket_and_sees_it_from_then_on()
    {
        var marie = await MarieAsync(portal);
        marie.Text.ShouldNotContain("#ticket");
        await marie.OpenAsync("/demandes/12");
        marie.Status.ShouldBe(HttpStatusCode.NotFound);

        await marie.OpenAsync("/");
        await JoinAsync(marie);

        marie.Path.ShouldStartWith("/demandes/12");
        marie.Status.ShouldBe(HttpStatusCode.OK);
        marie.Text.ShouldContain("Vous êtes inscrit à cette panne");
        (await ObserversAsync()).ShouldBe([Jane, Marie]);
        portal.AuditText().ShouldContain("IncidentJoined");
        await marie.OpenAsync("/");
        marie.Page.QuerySelector("button[name=rejoindre]").ShouldBeNull();
        marie.Page.QuerySelector(".gb-announcement a[href='/demandes/12']").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_second_of_two_presses_does_nothing_more()
    {
        var marie = await MarieAsync(portal);
        var again = await MarieAsync(portal);
        await JoinAsync(marie);

        await JoinAsync(again);

        again.Path.ShouldStartWith("/demandes/12");
        (await ObserversAsync()).ShouldBe([Jane, Marie]);
        portal.AuditText().Split("IncidentJoined").Length.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_is_lost_is_looked_for_in_the_ticket()
    {
        var marie = await MarieAsync(portal);
        await portal.Glpi.SwitchAsync("lose-answer", "on", Ct);

        await JoinAsync(marie);

        marie.Path.ShouldStartWith("/demandes/12");
        (await ObserversAsync()).ShouldBe([Jane, Marie]);
    }

    [Fact]
    public async Task A_form_proposes_it_with_the_outage_s_category_alone_and_keeps_what_was_begun()
    {
        var marie = await MarieAsync(portal);
        await marie.OpenAsync(Form);
        var offered = marie.Page.QuerySelector("[data-gb-outage]").ShouldNotBeNull();
        offered.HasAttribute("hidden").ShouldBeTrue();
        var code = offered.GetAttribute("data-gb-outage")!;
        code.ShouldNotContain(" ");
        var field = offered.Closest("[data-question]")!.QuerySelector("select")!.GetAttribute("name")!;
        var answers = new Dictionary<string, string[]> { ["r.titre"] = [Incident.Title], ["r.objet"] = ["materiel"] };

        await marie.SubmitAsync("#formulaire", answers, button: ("Update", "true"));
        marie.Page.QuerySelector("[data-gb-outage]")!.HasAttribute("hidden").ShouldBeTrue();
        await marie.SubmitAsync("#formulaire", new() { [field] = [code] }, button: ("Update", "true"));

        var shown = marie.Page.QuerySelector("[data-gb-outage]:not([hidden])").ShouldNotBeNull();
        shown.QuerySelector("strong")!.TextContent.ShouldBe("Une panne est déjà signalée\u00a0: " + Title);
        var button = shown.QuerySelector("button[name=rejoindre]")!;
        await marie.SubmitAsync("#formulaire", [], button: ("rejoindre", button.GetAttribute("value")!));

        marie.Path.ShouldStartWith("/demandes/12");
        marie.Text.ShouldContain("gardée dans vos brouillons");
        (await ObserversAsync()).ShouldBe([Jane, Marie]);
        await marie.OpenAsync("/");
        marie.Page.QuerySelector(".gb-draft")!.TextContent.ShouldContain(Incident.Title);
    }

    [Fact]
    public async Task It_is_proposed_to_those_whom_glpi_would_show_the_ticket_to_alone()
    {
        var abroad = await glpi.AnnounceAsync("Ailleurs #ticket-13", "<p>À Port-Brévin.</p>");
        var request = await glpi.AnnounceAsync("Une demande #ticket-11", "<p>Ce n'est pas une panne.</p>");
        var solved = await glpi.AnnounceAsync("C'est fini #ticket-4", "<p>Réparé.</p>");
        var unknown = await glpi.AnnounceAsync("Perdu #ticket-99999", "<p>Rien.</p>");
        var marie = await MarieAsync(portal);

        marie.Page.QuerySelectorAll(".gb-announcement").Length.ShouldBe(6);
        marie.Page.QuerySelectorAll("button[name=rejoindre]").ShouldHaveSingleItem().GetAttribute("value").ShouldBe(announcement.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var id in new[] { abroad, request, solved, unknown, 2 })
        {
            await marie.OpenAsync("/");
            await JoinAsync(marie, id);
            marie.Status.ShouldBe(HttpStatusCode.Conflict);
        }

        (await GlpiEye.TicketAsync(portal.Glpi, 13, Ct)).Observers.ShouldBeEmpty();
        (await GlpiEye.TicketAsync(portal.Glpi, 11, Ct)).Observers.ShouldBeEmpty();
        (await GlpiEye.TicketAsync(portal.Glpi, 4, Ct)).Observers.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_announcement_for_others_lets_nobody_in()
    {
        const long PortBrevin = 5;
        var theirs = await glpi.AnnounceAsync("Pour d'autres #ticket-12", "<p>Réservé.</p>", PortBrevin);
        var marie = await MarieAsync(portal);

        await JoinAsync(marie, theirs);

        marie.Status.ShouldBe(HttpStatusCode.Conflict);
        (await ObserversAsync()).ShouldBe([Jane]);
    }

    [Fact]
    public async Task One_that_was_solved_meanwhile_is_joined_no_more_and_what_was_typed_is_there()
    {
        var marie = await MarieAsync(portal);
        await marie.OpenAsync(Form);
        await glpi.MakeAsync("ITILSolution", new JsonObject { ["itemtype"] = "Ticket", ["items_id"] = Outage, ["content"] = "<p>Réparé.</p>" }, Ct);

        await marie.SubmitAsync("#formulaire", new() { ["r.titre"] = [Incident.Title] }, button: ("rejoindre", $"{announcement}"));

        marie.Status.ShouldBe(HttpStatusCode.Conflict);
        marie.Text.ShouldContain("Il n’est plus possible de s’inscrire à cette panne");
        marie.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe(Incident.Title);
        (await ObserversAsync()).ShouldBe([Jane]);
    }

    [Fact]
    public async Task Before_a_request_is_sent_the_page_that_verifies_it_proposes_it_too()
    {
        var marie = await MarieAsync(portal);
        await marie.OpenAsync(Form);
        var offered = marie.Page.QuerySelector("[data-gb-outage]")!;
        var field = offered.Closest("[data-question]")!.QuerySelector("select")!.GetAttribute("name")!;
        var answers = new Dictionary<string, string[]>(Incident.Answers) { ["r.objet"] = ["materiel"], [field] = [offered.GetAttribute("data-gb-outage")!] };
        answers.Remove("r.symptome-logiciel");
        await marie.SubmitAsync("#formulaire", answers, button: ("Update", "true"));
        var missing = marie.Page.QuerySelectorAll("textarea[name^='r.'], input[type=text][name^='r.']").Where(control => control.HasAttribute("aria-required") && !control.HasAttribute("disabled"))
            .ToDictionary(control => control.GetAttribute("name")!, _ => SomeWords);
        missing["r.titre"] = [Incident.Title];

        await marie.SubmitAsync("#formulaire", missing, button: ("Verify", "true"));

        marie.Path.ShouldStartWith("/demandes/verifier/");
        await marie.SubmitAsync("form.gb-outage", [], button: ("rejoindre", $"{announcement}"));
        marie.Path.ShouldStartWith("/demandes/12");
    }

    [Fact]
    public async Task Without_the_service_account_nothing_is_proposed()
    {
        await using var alone = new PortalApplication();
        alone.Settings["Glpi:ServiceUserToken"] = "inconnu";
        await alone.InitializeAsync();
        await (await KnowledgeServer.OfAsync(alone.Glpi, Ct)).AnnounceAsync(Title, "<p>#ticket-12</p>");

        var marie = await MarieAsync(alone);

        marie.Text.ShouldContain(Title);
        marie.Page.QuerySelector("button[name=rejoindre]").ShouldBeNull();
    }

    private static Task<Visitor> MarieAsync(PortalApplication portal) => portal.SignedInAsync(Marie, "Mairie#17500");

    private async Task<IEnumerable<string>> ObserversAsync() => (await GlpiEye.TicketAsync(portal.Glpi, Outage, Ct)).Observers;

    private Task<Visitor> JoinAsync(Visitor visitor, long? id = null) => visitor.SubmitAsync(JoinOnHome, [], button: ("rejoindre", $"{id ?? announcement}"));
}
