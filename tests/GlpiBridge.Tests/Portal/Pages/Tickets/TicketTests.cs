using System.Net;
using System.Text.Json.Nodes;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Tests.Desk.Faq;
using GlpiBridge.Tests.Glpi;
using GlpiBridge.Tests.Portal.Auditing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Tickets;

public sealed class TicketTests : IAsyncLifetime
{
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_request_tells_its_state_its_people_and_what_was_said_in_order()
    {
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync("/demandes/2");

        jane.Page.QuerySelector("h1")!.TextContent.ShouldBe("Parme : message d'erreur après la mise à jour");
        jane.Page.QuerySelector(".gb-ticket-state .gb-state")!.TextContent.ShouldBe("En cours");
        jane.Page.QuerySelector(".gb-progress [aria-current=step]")!.TextContent.ShouldBe("Prise en charge par MARTIN Thomas");
        jane.Page.QuerySelectorAll(".gb-entry h3 > span").Select(who => who.TextContent).ShouldBe(["glpi", "MARTIN Thomas", "Vous", "MARTIN Thomas"]);
        jane.Page.QuerySelectorAll(".gb-entry .gb-rich").Select(text => text.TextContent.Trim()).Skip(1).ShouldBe(
            ["Bonjour, pouvez-vous envoyer une capture d'écran du message ?", "Voici la capture demandée.", "Prise en main à distance prévue à 14 h."]);
        jane.Page.QuerySelector(".gb-ticket-facts")!.TextContent.ShouldContain("Cosoluce - Parme");
    }

    [Fact]
    public async Task What_is_private_is_not_even_counted()
    {
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync("/demandes/2");

        jane.Page.QuerySelectorAll(".gb-entry").Length.ShouldBe(4);
        var thomas = await portal.SignedInAsync("t.martin@soluris.fr", "Technicien*17");
        await thomas.OpenAsync("/demandes/2");
        thomas.Page.QuerySelectorAll(".gb-entry").Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_file_of_something_private_is_not_shown_with_the_request()
    {
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        var document = (await glpi.GetAsync("Document?range=0-50", Ct)).AsArray().First(row => row!["name"]!.GetValue<string>() == "Capture du parapheur")!["id"]!.GetValue<long>();
        await glpi.MakeAsync("Document_Item", new JsonObject { ["documents_id"] = document, ["itemtype"] = "ITILFollowup", ["items_id"] = 3 }, Ct);

        var thomas = await portal.SignedInAsync("t.martin@soluris.fr", "Technicien*17");
        await thomas.OpenAsync("/demandes/2");

        thomas.Page.QuerySelectorAll(".gb-entry-files a").Select(file => file.TextContent).ShouldBe(["capture-erreur.png"]);
        (await thomas.GetRawAsync($"/demandes/2/documents/{document}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/demandes/11")]
    [InlineData("/demandes/13")]
    [InlineData("/demandes/99999")]
    [InlineData("/demandes/0")]
    public async Task A_request_of_others_does_not_exist(string address)
    {
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync(address);

        jane.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_of_a_request_is_given_to_those_who_see_the_request()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/2");
        var address = jane.Page.QuerySelector(".gb-entry-files a")!.GetAttribute("href")!;

        (await jane.GetRawAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var marie = await portal.SignedInAsync("m.lefort@agudelle.com", "Mairie#17500");
        (await marie.GetRawAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        // The same document below a ticket that she does see, but that it does not hang on.
        (await marie.GetRawAsync(address.Replace("/2/", "/8/", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_of_an_answer_is_shown_with_it()
    {
        var technician = await portal.Services.GetRequiredService<GlpiSessions>().OpenAsync("t.martin@soluris.fr", "Technicien*17", Ct);
        var made = await portal.Services.GetRequiredService<TicketWriter>().AddFollowupAsync(
            technician.Token, new NewFollowup { Ticket = new(2), Content = "<p>Voici la marche à suivre.</p>" }, [Samples.File("marche.txt", "1. Redémarrer")], Ct);
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync("/demandes/2");

        var link = jane.Page.QuerySelector($"#answer-{made.Id.Value} .gb-entry-files a").ShouldNotBeNull();
        link.TextContent.ShouldBe("marche.txt");
        jane.Page.QuerySelector("#demande")!.TextContent.ShouldNotContain("marche.txt");
        (await jane.GetRawAsync(link.GetAttribute("href")!)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_picture_that_somebody_names_by_hand_is_not_given_because_of_it()
    {
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        await glpi.MakeAsync("ITILFollowup", new JsonObject { ["itemtype"] = "Ticket", ["items_id"] = 1, ["content"] = "<p><img src=\"/front/document.send.php?docid=3\"></p>" }, Ct);
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync("/demandes/1");

        var picture = jane.Page.QuerySelector(".gb-rich img")!.GetAttribute("src")!;
        picture.ShouldStartWith("/demandes/1/");
        (await jane.GetRawAsync(picture)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_written_in_glpi_runs_nothing()
    {
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        await glpi.MakeAsync("ITILFollowup", new JsonObject { ["itemtype"] = "Ticket", ["items_id"] = 1, ["content"] = "<p onclick=alert(1)>Bonjour<script>alert(2)</script></p><img src=x onerror=alert(3)>" }, Ct);
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync("/demandes/1");

        jane.Text.ShouldContain("Bonjour");
        jane.Page.QuerySelectorAll("main script, main [onclick], main [onerror]").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_accepted_solution_closes_the_request_once()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/5");

        await jane.SubmitAsync("form[action$=acceptation]", []);

        jane.Text.ShouldContain("Vous avez accepté la solution");
        jane.Page.QuerySelector(".gb-ticket-state .gb-state")!.TextContent.ShouldBe("Clos");
        jane.Page.QuerySelector("#valider").ShouldBeNull();
        (await StatusAsync(5)).ShouldBe(6);
        portal.AuditText().ShouldContain("SolutionAccepted");
    }

    [Fact]
    public async Task Home_counts_what_waits_and_the_count_follows_what_is_done()
    {
        var jane = await portal.SignedInAsync();
        jane.Text.ShouldContain("4 demandes attendent votre réponse");
        await jane.OpenAsync("/demandes/5");
        await jane.SubmitAsync("form[action$=acceptation]", []);

        await jane.OpenAsync("/");

        jane.Text.ShouldContain("3 demandes attendent votre réponse");
        jane.Page.QuerySelector("main .gb-banner a")!.GetAttribute("href").ShouldBe("/demandes?etat=a-valider");
    }

    [Fact]
    public async Task The_second_of_two_presses_does_nothing_more()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/5");
        var again = await portal.SignedInAsync();
        await again.OpenAsync("/demandes/5");
        await jane.SubmitAsync("form[action$=acceptation]", []);

        await again.SubmitAsync("form[action$=acceptation]", []);

        again.Text.ShouldContain("Vous avez accepté la solution");
        again.Page.QuerySelectorAll(".gb-entry").Length.ShouldBe(jane.Page.QuerySelectorAll(".gb-entry").Length);
    }

    [Fact]
    public async Task Two_presses_at_the_same_moment_are_one()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/5");
        var before = (await GlpiEye.FollowupsAsync(portal.Glpi, 5, Ct)).Count;
        var fields = jane.Page.QuerySelectorAll("form[action$=acceptation] input").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!)).ToList();
        await portal.Glpi.SwitchAsync("slow", "100", Ct);

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ =>
            jane.PostRawAsync("/demandes/5/acceptation", new FormUrlEncodedContent(fields))));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Redirect);
        (await GlpiEye.FollowupsAsync(portal.Glpi, 5, Ct)).Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task Somebody_who_did_not_ask_for_it_is_not_asked_about_its_solution()
    {
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        await glpi.MakeAsync("Ticket_User", new JsonObject { ["tickets_id"] = 5, ["users_id"] = 8, ["type"] = 3 }, Ct);
        var marie = await portal.SignedInAsync("m.lefort@agudelle.com", "Mairie#17500");

        await marie.OpenAsync("/demandes/5");

        marie.Page.QuerySelector(".gb-ticket-state .gb-state")!.TextContent.ShouldBe("Résolu");
        marie.Page.QuerySelector("#valider").ShouldBeNull();
    }

    [Fact]
    public async Task A_solution_that_was_accepted_while_glpi_was_away_closes_the_request_once_it_is_back()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/5");
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);

        await jane.SubmitAsync("form[action$=acceptation]", []);

        jane.Text.ShouldContain("Votre envoi est enregistré");
        (await jane.OpenAsync("/demandes/5")).Page.QuerySelector(".gb-sent")!.TextContent.ShouldContain("Accepter la solution");
        await portal.Glpi.SwitchAsync("maintenance", "off", Ct);
        await portal.UntilAsync(TimeSpan.FromSeconds(5), async () => await StatusAsync(5) == 6, Ct);
        await portal.UntilAsync(TimeSpan.Zero, () => Task.FromResult(portal.AuditText().Contains("SolutionAccepted", StringComparison.Ordinal)), Ct);
    }

    [Fact]
    public async Task A_solution_that_was_taken_back_meanwhile_is_not_accepted()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/5");
        var before = (await GlpiEye.FollowupsAsync(portal.Glpi, 5, Ct)).Count;
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);
        await jane.SubmitAsync("form[action$=acceptation]", []);
        var receipt = jane.Path;
        await portal.Glpi.SwitchAsync("maintenance", "off", Ct);
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        await glpi.ChangeAsync("Ticket/5", new JsonObject { ["status"] = 2 }, Ct);

        await portal.UntilAsync(TimeSpan.FromSeconds(5), async () => (await jane.OpenAsync(receipt)).Text.Contains("n’a pas pu être transmis"), Ct);

        jane.Text.ShouldContain("La demande a changé entre-temps");
        (await StatusAsync(5)).ShouldBe(2);
        (await GlpiEye.FollowupsAsync(portal.Glpi, 5, Ct)).Count.ShouldBe(before);
    }

    [Fact]
    public async Task An_acceptance_whose_arrival_nobody_knows_is_found_again()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/5");
        var before = (await GlpiEye.FollowupsAsync(portal.Glpi, 5, Ct)).Count;
        portal.Glpi.Faults.LosesNextAnswer = true;

        await jane.SubmitAsync("form[action$=acceptation]", []);

        jane.Text.ShouldContain("Vous avez accepté la solution");
        (await GlpiEye.FollowupsAsync(portal.Glpi, 5, Ct)).Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task An_acceptance_that_came_too_late_leaves_nothing_behind()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/5");
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        await glpi.ChangeAsync("Ticket/5", new JsonObject { ["status"] = 2 }, Ct);

        await jane.SubmitAsync("form[action$=acceptation]", []);

        jane.Status.ShouldBe(HttpStatusCode.Conflict);
        jane.Text.ShouldContain("La demande a changé entre-temps");
        (await jane.OpenAsync("/")).Text.ShouldNotContain("Accepter la solution");
        (await jane.OpenAsync("/demandes/5/acceptation")).Path.ShouldBe("/demandes/5");
    }

    [Fact]
    public async Task A_request_that_nobody_touched_can_be_withdrawn()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await jane.SubmitAsync("form.gb-form", Incident.Answers);
        var number = jane.Page.QuerySelector(".gb-facts dd")!.TextContent;
        await jane.OpenAsync("/demandes/" + number);

        await jane.SubmitAsync("form[action*=Cancel]", []);

        jane.Text.ShouldContain("Votre demande est annulée");
        await jane.OpenAsync("/demandes/" + number);
        jane.Status.ShouldBe(HttpStatusCode.NotFound);
        await jane.OpenAsync("/demandes/2");
        jane.Page.QuerySelector("form[action*=Cancel]").ShouldBeNull();
    }

    [Fact]
    public async Task Glpi_is_waited_for_twice_at_most()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/2");
        var before = portal.Log.Lines.Count;

        await jane.OpenAsync("/demandes/2");

        var calls = portal.Log.Lines.Skip(before).Where(line => line.Contains("GLPI GET", StringComparison.Ordinal)).ToList();
        calls.Count(line => line.Contains("/Ticket/{id}", StringComparison.Ordinal)).ShouldBe(7);
        calls.Count.ShouldBe(8);
    }

    private async Task<int> StatusAsync(long id) => (await GlpiEye.TicketAsync(portal.Glpi, id, Ct)).Json.GetProperty("status").GetInt32();
}
