using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Tests.Desk.Faq;
using GlpiBridge.Tests.Portal.Auditing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Tickets;

// Jane is asked for her approval of tickets 9 and 10, which others asked for.
public sealed class ApprovalTests : IAsyncLifetime
{
    private const string Form = "form[action$=validation]";
    private readonly PortalApplication portal = new();
    private KnowledgeServer glpi = null!;

    private static TimeSpan Step => TimeSpan.FromSeconds(5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static (string, string) Approve => ("r.decision", "approuver");

    private static (string, string) Refuse => ("r.decision", "refuser");

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.Glpi.SwitchAsync("validation-right", "on", Ct);
        glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Home_leads_to_the_requests_that_wait_for_an_approval()
    {
        var jane = await portal.SignedInAsync();
        jane.Text.ShouldContain("2 demandes attendent votre accord");

        await jane.OpenAsync(jane.Page.QuerySelector("main .gb-banner a[href$=a-valider]:not([href*='?'])")!.GetAttribute("href")!);

        Titles(jane).ShouldBe(["Création d'un compte sur le parapheur", "Ouverture du répertoire F:\\DRH"], ignoreOrder: true);
        jane.Page.QuerySelector("h1")!.TextContent.ShouldBe("Demandes à valider");
        (await jane.OpenAsync("/demandes/a-valider?p=7")).Path.ShouldBe("/demandes/a-valider");
    }

    [Fact]
    public async Task Nothing_to_approve_is_told()
    {
        var marie = await portal.SignedInAsync("m.lefort@agudelle.com", "Mairie#17500");

        marie.Text.ShouldNotContain("accord");
        (await marie.OpenAsync("/demandes/a-valider")).Text.ShouldContain("Aucune demande n’attend votre accord");
    }

    [Fact]
    public async Task A_profile_without_the_right_is_told_nothing_of_approvals()
    {
        await portal.Glpi.SwitchAsync("validation-right", "off", Ct);
        await AskAsync(2, 7, "Votre accord ?");
        var jane = await portal.SignedInAsync();

        jane.Text.ShouldNotContain("accord");
        (await jane.OpenAsync("/demandes")).Page.QuerySelector("a[href='/demandes/a-valider']").ShouldBeNull();
        (await jane.OpenAsync("/demandes/a-valider")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await jane.OpenAsync("/demandes/9")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await jane.OpenAsync("/demandes/2")).Text.ShouldNotContain("accord");
    }

    [Fact]
    public async Task What_is_asked_is_read_with_the_request_and_approved_without_a_word()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/9");
        jane.Page.QuerySelector("#accord-1")!.TextContent.ShouldContain("Merci de valider cette création de compte.");
        jane.Page.QuerySelector("#accord-1 .gb-help")!.TextContent.ShouldStartWith("Demandé par glpi le ");
        jane.Page.QuerySelector("#demande")!.TextContent.ShouldContain("MARTIN");

        await jane.SubmitAsync(Form, [], button: Approve);

        jane.Text.ShouldContain("Vous avez donné votre accord");
        jane.Page.QuerySelector(Form).ShouldBeNull();
        jane.Page.QuerySelectorAll(".gb-entry small").Select(kind => kind.TextContent.Split('·')[0].Trim()).ShouldBe(["demande", "votre accord est demandé", "accord donné"]);
        (await ApprovalAsync(1)).ShouldBe((3, ""));
        portal.AuditText().ShouldContain("RequestApproved");
        (await jane.OpenAsync("/")).Text.ShouldContain("Une demande attend votre accord");
        (await jane.OpenAsync("/demandes/a-valider")).Text.ShouldNotContain("parapheur");
    }

    [Fact]
    public async Task A_refusal_needs_its_comment()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/10");

        await jane.SubmitAsync(Form, new() { ["r.commentaire"] = ["  "] }, button: Refuse);
        jane.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        jane.Page.QuerySelector("textarea[name='r.commentaire']")!.GetAttribute("aria-invalid").ShouldBe("true");
        jane.Page.QuerySelector(".gb-error-summary a")!.GetAttribute("href").ShouldBe("#q-commentaire");
        jane.Page.QuerySelector("#q-commentaire").ShouldNotBeNull();
        (await ApprovalAsync(2)).ShouldBe((2, ""));

        await jane.SubmitAsync(Form, new() { ["r.commentaire"] = ["Données <personnelles> & sensibles"] }, button: Refuse);

        jane.Text.ShouldContain("Vous avez refusé votre accord");
        jane.Page.QuerySelector(".gb-entry-own")!.TextContent.ShouldContain("Données <personnelles> & sensibles");
        (await ApprovalAsync(2)).ShouldBe((4, "<p>Données &lt;personnelles&gt; &amp; sensibles</p>"));
        portal.AuditText().ShouldContain("ApprovalRefused");
    }

    [Fact]
    public async Task The_second_of_two_presses_does_nothing_more_and_another_answer_comes_too_late()
    {
        var (jane, again, other) = (await portal.SignedInAsync(), await portal.SignedInAsync(), await portal.SignedInAsync());
        await jane.OpenAsync("/demandes/9");
        await again.OpenAsync("/demandes/9");
        await other.OpenAsync("/demandes/9");
        await jane.SubmitAsync(Form, new() { ["r.commentaire"] = ["D'accord"] }, button: Approve);

        await again.SubmitAsync(Form, new() { ["r.commentaire"] = ["D'accord"] }, button: Approve);
        await other.SubmitAsync(Form, new() { ["r.commentaire"] = ["Finalement non"] }, button: Refuse);

        again.Text.ShouldContain("Vous avez donné votre accord");
        portal.Log.Lines.Count(line => line.Contains("GLPI PUT /TicketValidation", StringComparison.Ordinal)).ShouldBe(1);
        other.Status.ShouldBe(HttpStatusCode.Conflict);
        other.Text.ShouldContain("La demande a changé entre-temps");
        other.Page.QuerySelector("[id^=non-envoyee]").ShouldNotBeNull().ParentElement!.TextContent.ShouldContain("Finalement non");
        (await other.OpenAsync("/demandes/9")).Page.QuerySelector("[id^=non-envoyee]").ShouldNotBeNull().ParentElement!.TextContent.ShouldContain("Finalement non");
        (await ApprovalAsync(1)).Status.ShouldBe(3);
    }

    [Fact]
    public async Task What_somebody_else_is_asked_is_shown_and_cannot_be_answered()
    {
        var marie = await AskAsync(9, 8, "Et vous, Marie ?");
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/9");
        jane.Page.QuerySelector($"#approvalasked-{marie}")!.TextContent.ShouldContain("Et vous, Marie ?");
        jane.Page.QuerySelectorAll(Form).Length.ShouldBe(1);

        await jane.SubmitAsync(Form, new() { ["r.accord"] = [Text(marie)], ["r.commentaire"] = ["Oui"] }, button: Approve);
        jane.Status.ShouldBe(HttpStatusCode.Conflict);
        await jane.OpenAsync("/demandes/9");
        // Hers, but of another request.
        await jane.SubmitAsync(Form, new() { ["r.accord"] = ["2"], ["r.commentaire"] = ["Oui"] }, button: Approve);
        jane.Status.ShouldBe(HttpStatusCode.Conflict);

        (await ApprovalAsync(marie)).Status.ShouldBe(2);
        (await ApprovalAsync(2)).Status.ShouldBe(2);
        await jane.OpenAsync("/demandes/9");
        (await jane.SubmitAsync(Form, [], button: Approve)).Text.ShouldContain("Vous avez donné votre accord");
        // What waits for Marie alone does not wait for Jane.
        (await jane.OpenAsync("/demandes/a-valider")).Text.ShouldNotContain("parapheur");
    }

    [Fact]
    public async Task What_was_answered_while_glpi_was_away_is_there_when_it_comes_back()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/10");
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);

        await jane.SubmitAsync(Form, new() { ["r.commentaire"] = ["Pas sans le DPO"] }, button: Refuse);

        jane.Text.ShouldContain("Votre envoi est enregistré");
        (await jane.OpenAsync("/demandes/a-valider")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await portal.Glpi.SwitchAsync("maintenance", "off", Ct);
        await portal.UntilAsync(Step, async () => (await ApprovalAsync(2)).Status == 4, Ct);
        (await ApprovalAsync(2)).ShouldBe((4, "<p>Pas sans le DPO</p>"));
        await portal.UntilAsync(TimeSpan.Zero, () => Task.FromResult(portal.AuditText().Contains("ApprovalRefused", StringComparison.Ordinal)), Ct);
    }

    [Fact]
    public async Task What_was_answered_otherwise_meanwhile_is_not_answered_again()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/9");
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);
        await jane.SubmitAsync(Form, new() { ["r.commentaire"] = ["Pas sans le DPO"] }, button: Refuse);
        var receipt = jane.Path;
        await portal.Glpi.SwitchAsync("maintenance", "off", Ct);
        var inGlpi = await portal.Services.GetRequiredService<GlpiSessions>().OpenAsync("j.doe@agudelle.com", "Agudelle!2023", Ct);
        await portal.Services.GetRequiredService<TicketWriter>().AnswerValidationAsync(inGlpi.Token, new(1), ValidationStatus.Accepted, "D’accord", Ct);

        await portal.UntilAsync(Step, async () => (await jane.OpenAsync(receipt)).Text.Contains("n’a pas pu être transmis"), Ct);

        jane.Text.ShouldContain("La demande a changé entre-temps");
        (await ApprovalAsync(1)).ShouldBe((3, "D’accord"));
        await jane.SubmitAsync("form[data-gb-form]", []);
        jane.Path.ShouldStartWith("/demandes/9?recu=");
        jane.Page.QuerySelector("[id^=non-envoyee]").ShouldNotBeNull().ParentElement!.TextContent.ShouldContain("Pas sans le DPO");
    }

    [Fact]
    public async Task Without_the_session_of_whoever_answered_it_waits_until_they_sign_in_again()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/9");
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);
        await jane.SubmitAsync(Form, [], button: Approve);
        await portal.Glpi.SwitchAsync("maintenance", "off", Ct);
        await EndSessionsAsync();
        await portal.UntilAsync(Step, () => Task.FromResult(portal.Log.Lines.Any(line => line.Contains("waits for its sender to sign in", StringComparison.Ordinal))), Ct);
        (await ApprovalAsync(1)).Status.ShouldBe(2);

        await portal.SignedInAsync();

        await portal.UntilAsync(Step, async () => (await ApprovalAsync(1)).Status == 3, Ct);
    }

    [Fact]
    public async Task What_was_typed_is_found_again_after_the_session_ended()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/10");
        await EndSessionsAsync();

        await jane.SubmitAsync(Form, new() { ["r.commentaire"] = ["Pas sans le DPO"] }, button: Refuse);

        jane.Text.ShouldContain("Votre session a expiré");
        await jane.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");
        jane.Path.ShouldBe("/demandes/10");
        jane.Page.QuerySelector($"{Form} textarea")!.TextContent.Trim().ShouldBe("Pas sans le DPO");
        await jane.OpenAsync("/");
        await jane.OpenAsync(jane.Page.QuerySelector("a[href='/demandes/10/validation']").ShouldNotBeNull().GetAttribute("href")!);
        await jane.SubmitAsync(Form, [], button: Refuse);
        jane.Text.ShouldContain("Vous avez refusé votre accord");
        (await ApprovalAsync(2)).ShouldBe((4, "<p>Pas sans le DPO</p>"));
    }

    [Fact]
    public async Task Each_of_two_approvals_of_one_request_keeps_its_own_words()
    {
        var second = await AskAsync(9, 7, "Et pour le second compte ?");
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/9");
        jane.Page.QuerySelectorAll(Form).Length.ShouldBe(2);
        await EndSessionsAsync();
        await jane.SubmitAsync($"#accord-{second} form", new() { ["r.commentaire"] = ["Pour le second"] }, button: Approve);
        await jane.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");

        jane.Page.QuerySelector($"#accord-{second} textarea")!.TextContent.Trim().ShouldBe("Pour le second");
        jane.Page.QuerySelector("#accord-1 textarea")!.TextContent.Trim().ShouldBeEmpty();
        await jane.SubmitAsync("#accord-1 form", [], button: Approve);

        (await ApprovalAsync(1)).ShouldBe((3, ""));
        (await ApprovalAsync(second)).Status.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_got_lost_on_its_way_back_counts_once()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/9");
        portal.Glpi.Faults.LosesNextAnswer = true;

        await jane.SubmitAsync(Form, [], button: Approve);

        jane.Text.ShouldContain("Vous avez donné votre accord");
        (await ApprovalAsync(1)).Status.ShouldBe(3);
    }

    [Fact]
    public async Task A_closed_request_asks_for_nothing_more()
    {
        await glpi.ChangeAsync("Ticket/9", new JsonObject { ["status"] = 6 }, Ct);
        var jane = await portal.SignedInAsync();

        jane.Text.ShouldContain("Une demande attend votre accord");
        await jane.OpenAsync("/demandes/9");
        jane.Page.QuerySelector(Form).ShouldBeNull();
        jane.Page.QuerySelector("#approvalasked-1").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_asked_with_a_file_is_read_with_it()
    {
        var document = (await glpi.GetAsync("Document?range=0-50", Ct)).AsArray().First(row => row!["name"]!.GetValue<string>() == "Capture de l'erreur")!["id"]!.GetValue<long>();
        await glpi.MakeAsync("Document_Item", new JsonObject { ["documents_id"] = document, ["itemtype"] = "TicketValidation", ["items_id"] = 1 }, Ct);
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/9");

        var address = jane.Page.QuerySelector("#accord-1 .gb-entry-files a").ShouldNotBeNull().GetAttribute("href")!;

        (await jane.GetRawAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        // GLPI names it with those of the request too.
        jane.Page.QuerySelectorAll(".gb-entry-files a").Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_written_with_an_approval_runs_nothing()
    {
        var id = await AskAsync(2, 7, "<p onclick=alert(1)>Bonjour<script>alert(2)</script></p><img src=x onerror=alert(3)>");
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync("/demandes/2");

        jane.Page.QuerySelector($"#accord-{id}")!.TextContent.ShouldContain("Bonjour");
        jane.Page.QuerySelectorAll("main script, main [onclick], main [onerror]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Glpi_is_waited_for_twice_at_most_with_approvals_too()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/9");
        var before = portal.Log.Lines.Count;

        await jane.OpenAsync("/demandes/9");

        var calls = portal.Log.Lines.Skip(before).Where(line => line.Contains("GLPI GET", StringComparison.Ordinal)).ToList();
        calls.Count(line => line.Contains("/Ticket/{id}", StringComparison.Ordinal)).ShouldBe(8);
        calls.Count.ShouldBe(9);
    }

    private async Task EndSessionsAsync()
    {
        await portal.Glpi.SwitchAsync("expire-sessions", null, Ct);
        glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
    }

    private async Task<long> AskAsync(long ticket, long validator, string question) =>
        await glpi.MakeAsync("TicketValidation", new JsonObject { ["tickets_id"] = ticket, ["users_id_validate"] = validator, ["comment_submission"] = question }, Ct);

    private async Task<(int Status, string Comment)> ApprovalAsync(long id)
    {
        var seen = await glpi.GetAsync("TicketValidation/" + Text(id), Ct);
        return (seen["status"]!.GetValue<int>(), WebUtility.HtmlDecode(seen["comment_validation"]?.GetValue<string>() ?? ""));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static List<string> Titles(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".gb-tickets a").Select(link => link.TextContent)];
}
