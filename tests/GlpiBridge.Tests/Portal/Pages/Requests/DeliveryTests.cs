using System.Net;
using GlpiBridge.Submissions;
using GlpiBridge.Tests.Submissions;
using GlpiBridge.Tests.Portal.Auditing;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Requests;

public sealed class DeliveryTests : IAsyncLifetime
{
    private const string Form = "form.gb-form";
    private static readonly string[] Hidden = ["__RequestVerificationToken", "Submission"];
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("down")]
    [InlineData("maintenance")]
    [InlineData("error-500")]
    public async Task What_is_sent_while_glpi_is_out_of_reach_has_a_receipt_and_arrives_once_glpi_is_back(string fault)
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync(fault, "on", Ct);

        await jane.SubmitAsync(Form, Incident.Answers, [("r.pieces-jointes", "note.txt", "contenu"u8.ToArray())]);

        jane.Path.ShouldStartWith("/demandes/recu/");
        jane.Text.ShouldContain("Votre demande est enregistrée");
        var receipt = jane.Path;
        await jane.OpenAsync("/demandes");
        jane.Page.QuerySelector(".gb-sent li strong")!.TextContent.ShouldBe(Incident.Title);
        jane.Page.QuerySelector(".gb-sent a")!.GetAttribute("href").ShouldBe(receipt);

        await portal.Glpi.SwitchAsync(fault, "off", Ct);
        await portal.UntilAsync(Step, async () => (await jane.OpenAsync(receipt)).Text.Contains("Numéro de ticket"), Ct);

        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(1);
        var ticket = await GlpiEye.TicketAsync(portal.Glpi, TicketOf(jane), Ct);
        ticket.Documents.ShouldBe(["note.txt"]);
        ticket.Requesters.ShouldBe(["j.doe@agudelle.com"]);
        (await jane.OpenAsync("/demandes")).Page.QuerySelector(".gb-sent").ShouldBeNull();
    }

    [Fact]
    public async Task While_glpi_is_silent_forms_open_and_say_since_when()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("down", "on", Ct);
        await jane.OpenAsync("/demandes");

        await jane.OpenAsync("/demandes/nouvelle/incident");

        jane.Status.ShouldBe(HttpStatusCode.OK);
        jane.Page.QuerySelectorAll(".gb-banner strong").Single(told => told.TextContent.Contains("ne répond pas depuis")).ShouldNotBeNull();
        await portal.Glpi.SwitchAsync("down", "off", Ct);
        await jane.OpenAsync("/demandes");
        await jane.OpenAsync("/demandes/nouvelle/incident");
        jane.Text.ShouldNotContain("ne répond pas depuis");
    }

    [Fact]
    public async Task A_portal_that_starts_while_glpi_is_away_takes_requests_all_the_same()
    {
        var cookies = new CookieContainer();
        var jane = portal.Visit(cookies);
        await jane.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("down", "on", Ct);
        await using var another = portal.Another();
        var there = another.Visit(cookies);

        await there.OpenAsync("/demandes/nouvelle/incident");
        await there.SubmitAsync(Form, Incident.Answers, [("r.pieces-jointes", "note.txt", "contenu"u8.ToArray())]);

        there.Text.ShouldContain("Votre demande est enregistrée");
        await portal.Glpi.SwitchAsync("down", "off", Ct);
        await another.UntilAsync(Step, async () => (await there.OpenAsync(there.Path)).Text.Contains("Numéro de ticket"), Ct);
        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_sent_survives_the_portal()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("down", "on", Ct);
        await jane.SubmitAsync(Form, Incident.Answers);
        await portal.Glpi.SwitchAsync("down", "off", Ct);

        await using var another = portal.Another();
        another.Visit();
        await another.UntilAsync(Step, async () => (await jane.OpenAsync(jane.Path)).Text.Contains("Numéro de ticket"), Ct);

        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_lost_after_glpi_worked_makes_one_ticket_with_its_files_and_a_receipt()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("lose-answer", "on", Ct);

        await jane.SubmitAsync(Form, Incident.Answers, [("r.pieces-jointes", "note.txt", "contenu"u8.ToArray())]);
        await jane.OpenAsync(jane.Path);

        jane.Text.ShouldContain("Numéro de ticket");
        jane.Page.QuerySelector(".gb-banner").ShouldBeNull();
        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(1);
        (await GlpiEye.TicketAsync(portal.Glpi, TicketOf(jane), Ct)).Documents.ShouldBe(["note.txt"]);
    }

    [Theory]
    [InlineData("down")]
    [InlineData("expire-sessions")]
    public async Task A_lost_answer_that_cannot_be_looked_for_is_not_sent_again_either(string fault)
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("lose-answer", "on", Ct);
        using var form = new FormUrlEncodedContent(Incident.Answers.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)))
            .Concat(Hidden.Select(name => KeyValuePair.Create(name, jane.Page.QuerySelector($"{Form} [name={name}]")!.GetAttribute("value")!))));
        var receipt = (await jane.PostRawAsync("/demandes/nouvelle/incident", form)).Headers.Location.ShouldNotBeNull().ToString();
        await portal.Glpi.SwitchAsync(fault, "on", Ct);
        await jane.OpenAsync(receipt);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await jane.OpenAsync(receipt);
        await portal.Glpi.SwitchAsync("down", "off", Ct);

        await portal.UntilAsync(Step, async () => (await jane.OpenAsync(receipt)).Text.Contains("Numéro de ticket"), Ct);

        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task A_call_lost_before_glpi_worked_goes_again_only_when_glpi_can_be_done_with_it()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("lose-call", "on", Ct);

        await jane.SubmitAsync(Form, Incident.Answers);

        jane.Page.QuerySelector(".gb-facts [role=status]")!.TextContent.ShouldBe("Transmission à confirmer");
        portal.Clock.Advance(TimeSpan.FromSeconds(110));
        await jane.OpenAsync(jane.Path);
        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(0);
        portal.Clock.Advance(TimeSpan.FromSeconds(20));
        await portal.UntilAsync(TimeSpan.Zero, async () => (await jane.OpenAsync(jane.Path)).Text.Contains("Numéro de ticket"), Ct);
        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Files_that_are_too_much_for_one_call_follow_alone_each_once()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        var half = new byte[14 * 1024 * 1024];

        await jane.SubmitAsync(Form, Incident.Answers, [("r.pieces-jointes", "a.txt", half), ("r.pieces-jointes", "b.txt", [.. half, 1])]);

        jane.Text.ShouldContain("Numéro de ticket");
        jane.Page.QuerySelector(".gb-banner").ShouldBeNull();
        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(1);
        (await GlpiEye.TicketAsync(portal.Glpi, TicketOf(jane), Ct)).Documents.ShouldBe(["a.txt", "b.txt"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_session_of_glpis_that_is_over_keeps_nobody_from_sending()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("expire-sessions", null, Ct);

        await jane.SubmitAsync(Form, Incident.Answers);

        jane.Text.ShouldContain("Numéro de ticket");
        (await GlpiEye.TicketAsync(portal.Glpi, TicketOf(jane), Ct)).Requesters.ShouldBe(["j.doe@agudelle.com"]);
        var sent = portal.Audit().Single(line => line.GetProperty("Act").GetString() == "RequestSent");
        sent.GetProperty("UserId").GetInt64().ShouldBe(7);
        sent.GetProperty("ByServiceAccount").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_refusal_is_told_in_plain_words_and_what_was_sent_can_be_corrected()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("refuse-tickets", "on", Ct);
        await jane.SubmitAsync(Form, Incident.Answers, [("r.pieces-jointes", "note.txt", "contenu"u8.ToArray())]);

        jane.Page.QuerySelector("h1")!.TextContent.ShouldBe("Votre demande n’a pas pu être transmise");
        jane.Text.ShouldNotContain("ERROR_GLPI_ADD");
        await portal.Glpi.SwitchAsync("refuse-tickets", "off", Ct);

        await jane.SubmitAsync("main form", []);
        jane.Path.ShouldStartWith("/demandes/nouvelle/incident?brouillon=");
        jane.Page.QuerySelector(".gb-banner strong")!.TextContent.ShouldBe("Cet envoi n’a pas pu être transmis");
        jane.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe(Incident.Title);
        jane.Page.QuerySelector(".gb-file-name")!.TextContent.ShouldContain("note.txt");

        await jane.SubmitAsync(Form, []);
        jane.Text.ShouldContain("Numéro de ticket");
        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_else_can_neither_see_nor_correct_it()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("refuse-tickets", "on", Ct);
        await jane.SubmitAsync(Form, Incident.Answers);
        await portal.Glpi.SwitchAsync("refuse-tickets", "off", Ct);
        var martine = await portal.SignedInAsync("m.lefort@agudelle.com", "Mairie#17500");

        (await martine.OpenAsync(jane.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await jane.OpenAsync(jane.Path)).Text.ShouldContain("n’a pas pu être transmise");
    }

    [Fact]
    public async Task A_slow_glpi_holds_nobody_up_longer_than_the_budget()
    {
        portal.Settings["Delivery:Budget"] = "00:00:00.200";
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("slow", "1000", Ct);

        var sending = jane.SubmitAsync(Form, Incident.Answers);
        await portal.UntilAsync(TimeSpan.FromMilliseconds(100), () => Task.FromResult(sending.IsCompleted), Ct);
        await sending;

        jane.Page.QuerySelector(".gb-facts [role=status]")!.TextContent.ShouldBe("En cours de transmission");
        await portal.Glpi.SwitchAsync("slow", "off", Ct);
        await portal.UntilAsync(TimeSpan.Zero, async () => (await jane.OpenAsync(jane.Path)).Text.Contains("Numéro de ticket"), Ct);
        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Answers_on_one_request_arrive_in_the_order_they_were_written()
    {
        const string Answer = "form.gb-ticket-form[action$=reponse]";
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/2");
        var before = (await GlpiEye.FollowupsAsync(portal.Glpi, 2, Ct)).Count;
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);
        await jane.SubmitAsync(Answer, new() { ["r.texte"] = ["Premier mot"] });
        jane.Text.ShouldContain("Votre envoi est enregistré");
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await jane.OpenAsync("/demandes/2");
        jane.Page.QuerySelector(".gb-sent")!.TextContent.ShouldContain("En cours de transmission");
        await jane.SubmitAsync(Answer, new() { ["r.texte"] = ["Second mot"] });

        await portal.Glpi.SwitchAsync("maintenance", "off", Ct);
        await portal.UntilAsync(Step, async () => (await GlpiEye.FollowupsAsync(portal.Glpi, 2, Ct)).Count >= before + 2, Ct);

        var texts = (await GlpiEye.FollowupsAsync(portal.Glpi, 2, Ct)).Skip(before).Select(followup => followup.GetProperty("content").GetString()!).ToList();
        texts.Count.ShouldBe(2);
        texts[0].ShouldContain("Premier mot");
        texts[1].ShouldContain("Second mot");
    }

    [Fact]
    public async Task Too_many_that_wait_are_refused_clearly_and_stay_drafts()
    {
        portal.Settings["Submissions:MostWaiting"] = "1";
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        var second = await portal.SignedInAsync();
        await second.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);
        await jane.SubmitAsync(Form, Incident.Answers);

        await second.SubmitAsync(Form, Incident.Answers);

        second.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        second.Page.QuerySelector(".gb-banner")!.TextContent.ShouldContain("conservée comme brouillon");
        second.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe(Incident.Title);
    }

    [Fact]
    public async Task A_full_disk_takes_nothing_and_the_page_keeps_what_was_typed()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.OnDatabaseAsync("CREATE TRIGGER full BEFORE INSERT ON submissions BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END", Ct);

        await jane.SubmitAsync(Form, Incident.Answers);

        jane.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        jane.Page.QuerySelector(".gb-banner strong")!.TextContent.ShouldBe("Le portail ne peut rien enregistrer pour le moment");
        jane.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe(Incident.Title);
        await portal.OnDatabaseAsync("DROP TRIGGER full", Ct);
        await jane.SubmitAsync(Form, []);
        jane.Text.ShouldContain("Numéro de ticket");
        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task A_disk_that_fills_up_at_the_last_step_sends_nothing()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.OnDatabaseAsync("CREATE TRIGGER full BEFORE UPDATE OF AcceptedAt ON submissions BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END", Ct);

        await jane.SubmitAsync(Form, Incident.Answers, [("r.pieces-jointes", "note.txt", "contenu"u8.ToArray())]);

        jane.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(0);
        await portal.OnDatabaseAsync("DROP TRIGGER full", Ct);
        await jane.OpenAsync($"/demandes/nouvelle/incident?brouillon={jane.Page.QuerySelector("[name=Submission]")!.GetAttribute("value")}");
        jane.Page.QuerySelector(".gb-file-name")!.TextContent.ShouldContain("note.txt");
    }

    [Fact]
    public async Task A_delivery_that_a_full_disk_broke_off_is_gone_on_with_by_the_same_portal()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.OnDatabaseAsync("CREATE TRIGGER full BEFORE UPDATE OF SendingSince ON submissions WHEN NEW.SendingSince IS NOT NULL BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END", Ct);
        await jane.SubmitAsync(Form, Incident.Answers);
        jane.Text.ShouldContain("Votre demande est enregistrée");

        await portal.OnDatabaseAsync("DROP TRIGGER full", Ct);
        await portal.UntilAsync(Step, async () => (await jane.OpenAsync(jane.Path)).Text.Contains("Numéro de ticket"), Ct);

        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task What_went_to_glpi_after_the_backup_that_is_restored_does_not_go_once_more()
    {
        var (database, backup) = (Path.Combine(portal.DataFolder, "submissions.db"), Path.Combine(portal.DataFolder, "copie.db"));
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("down", "on", Ct);
        var id = await jane.PressSendAsync();
        (await SqliteCopy.MakeAsync(database, backup, Ct)).ShouldBeTrue();
        await portal.Glpi.SwitchAsync("down", "off", Ct);
        await portal.UntilAsync(Step, async () => await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct) == 1, Ct);
        await portal.UntilAsync(Step, async () => (await jane.OpenAsync($"/demandes/recu/{id}")).Text.Contains("Numéro de ticket"), Ct);

        SqlitePool.Empty(database);
        File.Delete(database + "-wal");
        File.Delete(database + "-shm");
        File.Move(backup, database, overwrite: true);
        await using var restored = portal.Another();
        var back = await restored.SignedInAsync();
        await restored.UntilAsync(Step, async () => (await back.OpenAsync($"/demandes/recu/{id}")).Text.Contains("Numéro de ticket"), Ct);

        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_kept_stays_on_its_page()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/2");
        await portal.OnDatabaseAsync("CREATE TRIGGER full BEFORE INSERT ON submissions BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END", Ct);

        await jane.SubmitAsync("form.gb-ticket-form[action$=reponse]", new() { ["r.texte"] = ["Un mot précieux"] });

        jane.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        jane.Page.QuerySelector("form.gb-ticket-form textarea")!.TextContent.ShouldContain("Un mot précieux");
    }

    private static long TicketOf(Visitor visitor) =>
        long.Parse(visitor.Page.QuerySelector(".gb-facts dd")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
}
