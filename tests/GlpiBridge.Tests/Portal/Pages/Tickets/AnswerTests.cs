using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using GlpiBridge.Tests.Desk.Faq;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Tickets;

public sealed class AnswerTests : IAsyncLifetime
{
    private const string Form = "form.gb-ticket-form[action$=reponse]";
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task An_answer_with_a_file_is_one_public_followup_of_its_writer()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/2");

        await jane.SubmitAsync(Form, Answer("Voici le message <complet> & la capture"), [("r.fichiers", "message.txt", "contenu"u8.ToArray())]);

        jane.Path.ShouldStartWith("/demandes/2?recu=");
        jane.Text.ShouldContain("Votre réponse est envoyée");
        jane.Page.QuerySelector("main .gb-banner-ok").ShouldNotBeNull();
        var last = jane.Page.QuerySelectorAll(".gb-entry-own")[^1];
        last.QuerySelector(".gb-rich")!.TextContent.Trim().ShouldBe("Voici le message <complet> & la capture");
        last.QuerySelector(".gb-entry-files a")!.TextContent.ShouldBe("message.txt");
        jane.Page.QuerySelectorAll(".gb-entry-files a").Count(file => file.TextContent == "message.txt").ShouldBe(1);
        jane.Page.QuerySelector($"{Form} textarea")!.TextContent.Trim().ShouldBeEmpty();
        var followup = (await FollowupsAsync(2))[^1];
        followup.GetProperty("is_private").GetInt32().ShouldBe(0);
        followup.GetProperty("users_id").GetInt64().ShouldBe(7);
    }

    [Fact]
    public async Task A_request_that_waited_for_its_requester_goes_on()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/3");
        jane.Page.QuerySelector(".gb-ticket-state .gb-state")!.TextContent.ShouldBe("En attente de votre réponse");

        await jane.SubmitAsync(Form, Answer("C’est fait."));

        jane.Page.QuerySelector(".gb-ticket-state .gb-state")!.TextContent.ShouldBe("En cours");
        (await StatusAsync(3)).ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_is_sent_twice_is_there_once()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/2");
        var before = (await FollowupsAsync(2)).Count;
        var page = jane.Page;
        await jane.SubmitAsync(Form, Answer("Une seule fois"));

        var again = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector($"{Form} [name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(page.QuerySelector($"{Form} [name=Submission]")!.GetAttribute("value")!), "Submission" },
            { new StringContent("2"), "Seen" },
            { new StringContent("Une seule fois"), "r.texte" },
        };
        (await jane.PostRawAsync("/demandes/2/reponse", again)).Headers.Location!.ToString().ShouldStartWith("/demandes/recu/");

        (await FollowupsAsync(2)).Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task An_empty_answer_is_told_and_its_file_stays()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/2");

        await jane.SubmitAsync(Form, Answer("  "), [("r.fichiers", "message.txt", "contenu"u8.ToArray())]);

        jane.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        jane.Page.QuerySelector(".gb-error-summary a")!.GetAttribute("href").ShouldBe("#q-texte");
        jane.Page.QuerySelector(".gb-file-name")!.TextContent.ShouldContain("message.txt");
        await jane.OpenAsync("/demandes/2");
        jane.Page.QuerySelector(".gb-file-name")!.TextContent.ShouldContain("message.txt");
    }

    [Fact]
    public async Task A_refusal_needs_its_reason_and_reopens_the_request()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/6");

        await jane.SubmitAsync(Form, Answer("  "));
        jane.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        jane.Page.QuerySelector($"{Form} textarea")!.GetAttribute("aria-invalid").ShouldBe("true");
        (await StatusAsync(6)).ShouldBe(5);

        await jane.SubmitAsync(Form, Answer("Toujours <rien> & la page reste blanche"));

        jane.Text.ShouldContain("Votre réponse est envoyée");
        jane.Page.QuerySelector(".gb-ticket-state .gb-state")!.TextContent.ShouldBe("En cours");
        jane.Page.QuerySelectorAll(".gb-entry-own")[^1].TextContent.ShouldContain("Toujours <rien> & la page reste blanche");
        jane.Text.ShouldContain("Solution refusée par");
        (await StatusAsync(6)).ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_never_refuses_a_solution_that_its_writer_has_not_seen()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/2");
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        await glpi.MakeAsync("ITILSolution", new JsonObject { ["itemtype"] = "Ticket", ["items_id"] = 2, ["content"] = "<p>Version réinstallée</p>" }, Ct);

        await jane.SubmitAsync(Form, Answer("Une précision"));

        jane.Status.ShouldBe(HttpStatusCode.Conflict);
        jane.Text.ShouldContain("Une solution vient d’être proposée");
        jane.Text.ShouldContain("Version réinstallée");
        jane.Page.QuerySelector($"{Form} textarea")!.TextContent.Trim().ShouldBe("Une précision");
        (await StatusAsync(2)).ShouldBe(5);

        await jane.SubmitAsync(Form, []);
        (await StatusAsync(2)).ShouldBe(2);
        jane.Page.QuerySelectorAll(".gb-entry-own")[^1].TextContent.ShouldContain("Une précision");
    }

    [Fact]
    public async Task What_was_written_stays_in_sight_when_the_request_was_closed_meanwhile()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/5");
        var other = await portal.SignedInAsync();
        await other.OpenAsync("/demandes/5");
        await other.SubmitAsync("form[action$=acceptation]", []);

        await jane.SubmitAsync(Form, Answer("Encore une chose"));

        jane.Status.ShouldBe(HttpStatusCode.Conflict);
        jane.Text.ShouldContain("Encore une chose");
        await jane.OpenAsync("/demandes/5");
        jane.Text.ShouldContain("Ce texte n’a pas été envoyé");
        jane.Text.ShouldContain("Encore une chose");
        jane.Page.QuerySelector(Form).ShouldBeNull();
        await jane.SubmitAsync("form[action*=supprimer]", []);
        await jane.OpenAsync("/demandes/5");
        jane.Text.ShouldNotContain("Encore une chose");
    }

    [Fact]
    public async Task What_was_sent_while_glpi_was_away_is_there_when_it_comes_back()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/2");
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);

        await jane.SubmitAsync(Form, Answer("Pendant la panne"), [("r.fichiers", "message.txt", "contenu"u8.ToArray())]);

        jane.Text.ShouldContain("Votre envoi est enregistré");
        await portal.Glpi.SwitchAsync("maintenance", "off", Ct);
        await portal.UntilAsync(TimeSpan.FromSeconds(5), async () => (await FollowupsAsync(2))[^1].GetProperty("content").GetString()!.Contains("Pendant la panne"), Ct);
        await portal.UntilAsync(TimeSpan.Zero, async () => (await jane.OpenAsync("/demandes/2")).Page.QuerySelector(".gb-sent") is null, Ct);
        jane.Page.QuerySelectorAll(".gb-entry-own")[^1].QuerySelector(".gb-entry-files a")!.TextContent.ShouldBe("message.txt");
    }

    [Fact]
    public async Task A_refusal_that_was_sent_while_glpi_was_away_reopens_the_request_once_it_is_back()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/6");
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);

        await jane.SubmitAsync(Form, Answer("Toujours en panne"));

        jane.Text.ShouldContain("Votre envoi est enregistré");
        await portal.Glpi.SwitchAsync("maintenance", "off", Ct);
        await portal.UntilAsync(TimeSpan.FromSeconds(5), async () => await StatusAsync(6) == 2, Ct);
        (await FollowupsAsync(6))[^1].GetProperty("content").GetString()!.ShouldContain("Toujours en panne");
    }

    [Fact]
    public async Task An_answer_whose_arrival_nobody_knows_is_found_again_and_not_sent_twice()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/2");
        var before = (await FollowupsAsync(2)).Count;
        await portal.Glpi.SwitchAsync("lose-answer", "on", Ct);

        await jane.SubmitAsync(Form, Answer("Perdue en route ?"));

        jane.Text.ShouldContain("Votre réponse est envoyée");
        (await FollowupsAsync(2)).Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task What_is_sent_after_the_session_ended_is_kept_and_found_after_signing_in()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/2");
        await portal.Glpi.SwitchAsync("expire-sessions", null, Ct);

        await jane.SubmitAsync(Form, Answer("Après la session"));

        jane.Text.ShouldContain("Votre session a expiré");
        await jane.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");
        jane.Path.ShouldBe("/demandes/2");
        jane.Page.QuerySelector($"{Form} textarea")!.TextContent.Trim().ShouldBe("Après la session");
    }

    [Theory]
    [InlineData("/demandes/11/reponse")]
    [InlineData("/demandes/99999/reponse")]
    public async Task Nobody_answers_on_the_request_of_others(string address)
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/2");
        jane.Page.QuerySelector(Form)!.SetAttribute("action", address);

        await jane.SubmitAsync(Form, Answer("Intrus"));

        jane.Status.ShouldBe(HttpStatusCode.NotFound);
        (await FollowupsAsync(11)).ShouldAllBe(followup => !followup.GetProperty("content").GetString()!.Contains("Intrus", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_who_only_looks_on_is_offered_no_answer()
    {
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        await glpi.MakeAsync("Ticket_User", new JsonObject { ["tickets_id"] = 2, ["users_id"] = 8, ["type"] = 3 }, Ct);
        var marie = await portal.SignedInAsync("m.lefort@agudelle.com", "Mairie#17500");

        await marie.OpenAsync("/demandes/2");

        marie.Page.QuerySelector(Form).ShouldBeNull();
        marie.Page.QuerySelector(".gb-timeline").ShouldNotBeNull();
    }

    private static Dictionary<string, string[]> Answer(string text) => new() { ["r.texte"] = [text] };

    private async Task<int> StatusAsync(long id) => (await GlpiEye.TicketAsync(portal.Glpi, id, Ct)).Json.GetProperty("status").GetInt32();

    private Task<IReadOnlyList<JsonElement>> FollowupsAsync(long ticket) => GlpiEye.FollowupsAsync(portal.Glpi, ticket, Ct);
}
