using System.Globalization;
using System.Net;
using System.Text.Json;
using GlpiBridge.Tests.Portal.Endpoints;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Requests;

/// <summary>What is added to a request that GLPI does not have yet.</summary>
public sealed class AdditionTests : IAsyncLifetime
{
    private const string Form = "form.gb-ticket-form";
    private const string Title = "Ajout à « " + Incident.Title + " »";
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        portal.Settings["Portal:OperatorProfiles:0"] = "technician";
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task What_is_added_while_glpi_is_silent_follows_its_ticket_in_order_with_its_pictures_and_files()
    {
        var (jane, request) = await SentWhileDownAsync();
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await jane.OpenAsync(jane.Page.QuerySelector("a[href$='/ajout']").ShouldNotBeNull().GetAttribute("href")!);
        jane.Page.QuerySelector(".gb-lead")!.TextContent.ShouldContain(Incident.Title);
        var picture = await PageScript.Of(jane).PostAsync(
            PageScript.UploadAddress(SubmissionOf(jane), "texte", $"suite:{request}"), PageScript.Multipart("capture.png", Pictures.Png(8, 8)), "multipart/form-data; boundary=----limite");
        picture.Status.ShouldBe(HttpStatusCode.Created);

        await jane.SubmitAsync(
            Form, new() { ["r.texte"] = [$"<p>Premier ajout</p><p><img src=\"{picture.Url}\"></p>"], ["r.texte.format"] = ["html"] }, [("r.fichiers", "journal.txt", "contenu"u8.ToArray())]);

        jane.Path.ShouldStartWith("/demandes/recu/");
        jane.Page.QuerySelector("h1")!.TextContent.ShouldBe("Votre ajout est enregistré");
        StateOf(jane).ShouldBe("Partira après la demande");
        jane.Page.QuerySelector($".gb-facts a[href='/demandes/recu/{request}']")!.TextContent.ShouldBe(Incident.Title);
        jane.Page.QuerySelector("a[href$='/ajout']").ShouldBeNull();
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await AddAsync(jane, request, "Second ajout");
        await jane.OpenAsync($"/demandes/recu/{request}");
        jane.Page.QuerySelectorAll(".gb-added .gb-entry").Select(added => added.QuerySelector(".gb-rich")!.TextContent.Trim()).ShouldBe(["Premier ajout", "Second ajout"]);
        jane.Page.QuerySelector(".gb-added")!.TextContent.ShouldContain("journal.txt");
        (await jane.GetRawAsync(jane.Page.QuerySelector(".gb-added img")!.GetAttribute("src")!)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var list in new[] { "/", "/demandes" })
        {
            await jane.OpenAsync(list);
            jane.Page.QuerySelectorAll(".gb-sent li strong").Select(sent => sent.TextContent.Replace('\u00a0', ' ')).ShouldBe([Title, Title, Incident.Title]);
            jane.Page.QuerySelectorAll(".gb-sent .gb-state").Select(sent => sent.TextContent).Take(2).ShouldBe(["Partira après la demande", "Partira après la demande"]);
        }

        await portal.Glpi.SwitchAsync("down", "off", Ct);
        var ticket = await ArrivedAsync(jane, request);
        var followups = await FollowupsAsync(ticket, 2);

        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(1);
        followups[0].GetProperty("content").GetString()!.ShouldContain("Premier ajout");
        followups[1].GetProperty("content").GetString()!.ShouldContain("Second ajout");
        followups.ShouldAllBe(followup => followup.GetProperty("users_id").GetInt64() == 7 && followup.GetProperty("is_private").GetInt32() == 0);
        await portal.UntilAsync(TimeSpan.Zero, async () => (await jane.OpenAsync($"/demandes/{ticket}")).Page.QuerySelector(".gb-sent") is null, Ct);
        var entries = jane.Page.QuerySelectorAll(".gb-entry-own:not(.gb-entry-request)");
        entries.Length.ShouldBe(2);
        entries[0].QuerySelector(".gb-entry-files a")!.TextContent.ShouldBe("journal.txt");
        (await jane.GetRawAsync(entries[0].QuerySelector(".gb-rich img")!.GetAttribute("src")!)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_added_waits_as_long_as_nobody_knows_whether_the_ticket_is_there()
    {
        var (jane, request) = await UnknownAsync();
        StateOf(jane).ShouldBe("Transmission à confirmer");

        await AddAsync(jane, request, "Pendant le doute");

        StateOf(jane).ShouldBe("Partira après la demande");
        portal.Clock.Advance(TimeSpan.FromSeconds(110));
        await jane.OpenAsync($"/demandes/recu/{request}");
        jane.Page.QuerySelector(".gb-added .gb-state")!.TextContent.ShouldBe("Partira après la demande");
        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(0);
        var ticket = await ArrivedAsync(jane, request);
        (await FollowupsAsync(ticket, 1))[0].GetProperty("content").GetString()!.ShouldContain("Pendant le doute");
        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_added_to_a_request_that_is_refused_goes_after_it_once_it_is_corrected()
    {
        var (jane, request) = await SentWhileDownAsync();
        await AddAsync(jane, request, "Avant le refus");
        var added = jane.Path;
        await RefusedAsync(jane, request);

        jane.Page.QuerySelector("a[href$='/ajout']").ShouldBeNull();
        jane.Page.QuerySelector(".gb-added .gb-state")!.TextContent.ShouldBe("Attend que la demande soit corrigée");
        (await jane.OpenAsync($"/demandes/recu/{request}/ajout")).Path.ShouldBe($"/demandes/recu/{request}");
        StateOf(await jane.OpenAsync(added)).ShouldBe("Attend que la demande soit corrigée");
        await jane.OpenAsync($"/demandes/recu/{request}");
        await jane.SubmitAsync("main form", []);
        StateOf(await jane.OpenAsync(added)).ShouldBe("Attend que la demande soit corrigée");
        await jane.OpenAsync($"/demandes/nouvelle/incident?brouillon={request}");
        await jane.SubmitAsync("form.gb-form", []);

        var ticket = await ArrivedAsync(jane, request);
        (await FollowupsAsync(ticket, 1))[0].GetProperty("content").GetString()!.ShouldContain("Avant le refus");
    }

    [Fact]
    public async Task Whoever_deletes_a_refused_request_is_told_that_what_they_added_goes_too()
    {
        var (jane, request) = await SentWhileDownAsync();
        await AddAsync(jane, request, "Va avec elle", ("r.fichiers", "journal.txt", "contenu"u8.ToArray()));
        var added = jane.Path;
        await RefusedAsync(jane, request);
        await jane.SubmitAsync("main form", []);

        (await jane.OpenAsync("/compte")).Text.ShouldContain("ce que vous y avez ajouté");
        await jane.OpenAsync("/");
        jane.Page.QuerySelector(".gb-draft .gb-confirm p")!.TextContent.ShouldContain("ce que vous y avez ajouté");
        await jane.SubmitAsync($"form[action*='{request}']", []);

        jane.Text.ShouldContain("Le brouillon est supprimé");
        (await jane.OpenAsync(added)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await jane.OpenAsync("/")).Page.QuerySelector(".gb-sent").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_sent_after_the_request_has_arrived_is_an_answer_on_its_ticket_at_once()
    {
        var (jane, request) = await SentWhileDownAsync();
        await jane.OpenAsync($"/demandes/recu/{request}/ajout");
        var page = jane.Page;
        Task<HttpResponseMessage> PressAsync(string address) => jane.PostRawAsync(address, Posted(page, "Juste après"));
        await portal.Glpi.SwitchAsync("down", "off", Ct);
        var ticket = await ArrivedAsync(jane, request);

        var first = await PressAsync($"/demandes/recu/{request}/ajout");
        first.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        first.Headers.Location!.ToString().ShouldBe($"/demandes/{ticket}/reponse");
        (await PressAsync($"/demandes/{ticket}/reponse")).Headers.Location!.ToString().ShouldStartWith("/demandes/recu/");

        (await FollowupsAsync(ticket, 1))[0].GetProperty("content").GetString()!.ShouldContain("Juste après");
        (await PressAsync($"/demandes/recu/{request}/ajout")).Headers.Location!.ToString().ShouldStartWith("/demandes/recu/");
        (await jane.OpenAsync($"/demandes/recu/{request}/ajout")).Path.ShouldBe($"/demandes/{ticket}/reponse");
        (await FollowupsAsync(ticket, 1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_only_typed_is_found_again_and_becomes_the_draft_of_an_answer()
    {
        var (jane, request) = await SentWhileDownAsync();
        var address = $"/demandes/recu/{request}/ajout";
        await jane.OpenAsync(address);
        var (script, submission) = (PageScript.Of(jane), SubmissionOf(jane));
        Task<ScriptAnswer> TypeAsync(string text) => script.CallAsync(
            HttpMethod.Post, $"/demandes/nouvelle/suite:{request}/brouillon", new FormUrlEncodedContent([new("Submission", submission.ToString()), new("r.texte", text)]));
        (await TypeAsync("Un début")).Status.ShouldBe(HttpStatusCode.OK);

        await jane.OpenAsync("/");
        jane.Page.QuerySelectorAll(".gb-drafts:not(.gb-sent) strong").ShouldHaveSingleItem().TextContent.Replace('\u00a0', ' ').ShouldBe(Title);
        jane.Page.QuerySelector($".gb-drafts a[href='{address}']").ShouldNotBeNull();
        (await jane.OpenAsync(address)).Page.QuerySelector($"{Form} textarea")!.TextContent.Trim().ShouldBe("Un début");

        await portal.Glpi.SwitchAsync("down", "off", Ct);
        var ticket = await ArrivedAsync(jane, request);
        (await TypeAsync("Un début, et la suite")).Status.ShouldBe(HttpStatusCode.OK);

        (await jane.OpenAsync("/")).Page.QuerySelector($".gb-drafts a[href='/demandes/{ticket}/reponse']").ShouldNotBeNull();
        (await jane.OpenAsync(address)).Path.ShouldBe($"/demandes/{ticket}/reponse");
        jane.Page.QuerySelector($"{Form} textarea")!.TextContent.Trim().ShouldBe("Un début, et la suite");
        await jane.SubmitAsync(Form, []);
        (await FollowupsAsync(ticket, 1)).ShouldHaveSingleItem().GetProperty("content").GetString()!.ShouldContain("Un début, et la suite");
    }

    [Fact]
    public async Task Two_presses_are_one_addition_and_back_leads_to_its_receipt()
    {
        var (jane, request) = await SentWhileDownAsync();
        var address = $"/demandes/recu/{request}/ajout";
        await jane.OpenAsync(address);
        var (page, submission) = (jane.Page, SubmissionOf(jane));

        var presses = await Task.WhenAll(jane.PostRawAsync(address, Posted(page, "Une fois")), jane.PostRawAsync(address, Posted(page, "Une fois")));

        presses.ShouldAllBe(press => press.Headers.Location!.ToString() == $"/demandes/recu/{submission}");
        (await jane.OpenAsync($"{address}?brouillon={submission}")).Path.ShouldBe($"/demandes/recu/{submission}");
        await portal.Glpi.SwitchAsync("down", "off", Ct);
        var ticket = await ArrivedAsync(jane, request);
        (await FollowupsAsync(ticket, 1)).ShouldHaveSingleItem();
        await portal.UntilAsync(TimeSpan.Zero, async () => (await jane.OpenAsync($"/demandes/recu/{submission}")).Path.StartsWith($"/demandes/{ticket}?recu=", StringComparison.Ordinal), Ct);
    }

    [Fact]
    public async Task An_empty_one_is_told_and_its_file_stays()
    {
        var (jane, request) = await SentWhileDownAsync();

        await AddAsync(jane, request, "  ", ("r.fichiers", "journal.txt", "contenu"u8.ToArray()));

        jane.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        jane.Page.QuerySelector(".gb-error-summary a")!.GetAttribute("href").ShouldBe("#q-texte");
        jane.Page.QuerySelector(".gb-file-name")!.TextContent.ShouldContain("journal.txt");
    }

    [Fact]
    public async Task What_is_sent_after_the_session_ended_is_kept_and_found_after_signing_in()
    {
        var (jane, request) = await UnknownAsync();
        await jane.OpenAsync($"/demandes/recu/{request}/ajout");
        await portal.Glpi.SwitchAsync("expire-sessions", null, Ct);
        (await jane.GetRawAsync("/demandes")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await jane.SubmitAsync(Form, new() { ["r.texte"] = ["Après la session"] });

        jane.Text.ShouldContain("Votre session a expiré");
        await jane.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");
        jane.Path.ShouldBe($"/demandes/recu/{request}/ajout");
        jane.Page.QuerySelector($"{Form} textarea")!.TextContent.Trim().ShouldBe("Après la session");
    }

    [Fact]
    public async Task One_that_cannot_be_kept_stays_on_its_page()
    {
        var (jane, request) = await SentWhileDownAsync();
        await jane.OpenAsync($"/demandes/recu/{request}/ajout");
        await portal.OnDatabaseAsync("CREATE TRIGGER full BEFORE INSERT ON submissions BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END", Ct);

        await jane.SubmitAsync(Form, new() { ["r.texte"] = ["Un mot précieux"] });

        jane.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        jane.Page.QuerySelector($"{Form} textarea")!.TextContent.ShouldContain("Un mot précieux");
        await portal.OnDatabaseAsync("DROP TRIGGER full", Ct);
        await jane.SubmitAsync(Form, []);
        jane.Page.QuerySelector("h1")!.TextContent.ShouldBe("Votre ajout est enregistré");
    }

    [Fact]
    public async Task Nothing_can_be_added_to_what_somebody_else_sent_nor_to_an_addition()
    {
        var (jane, request) = await SentWhileDownAsync();
        await jane.OpenAsync($"/demandes/recu/{request}/ajout");
        var page = jane.Page;
        await AddAsync(jane, request, "Un mot");
        (await jane.OpenAsync(jane.Path + "/ajout")).Status.ShouldBe(HttpStatusCode.NotFound);
        await portal.Glpi.SwitchAsync("down", "off", Ct);
        var martine = await portal.SignedInAsync("m.lefort@agudelle.com", "Mairie#17500");

        (await martine.OpenAsync($"/demandes/recu/{request}/ajout")).Status.ShouldBe(HttpStatusCode.NotFound);
        await martine.OpenAsync("/demandes/nouvelle/incident");
        var script = PageScript.Of(martine);
        (await script.CallAsync(
            HttpMethod.Post, $"/demandes/nouvelle/suite:{request}/brouillon", new FormUrlEncodedContent([new("Submission", Guid.CreateVersion7().ToString()), new("r.texte", "Intrus")]))).Status.ShouldBe(HttpStatusCode.NotFound);
        page.QuerySelector($"{Form} [name=Submission]")!.SetAttribute("value", Guid.CreateVersion7().ToString());
        page.QuerySelector($"{Form} [name=__RequestVerificationToken]")!.SetAttribute("value", script.Token!);
        (await martine.PostRawAsync($"/demandes/recu/{request}/ajout", Posted(page, "Intrus"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Operators_see_what_it_waits_for_and_cannot_send_it_before_its_request()
    {
        var (jane, request) = await SentWhileDownAsync();
        var reference = jane.Page.QuerySelector(".gb-facts dd")!.TextContent;
        await AddAsync(jane, request, "Un mot");
        var added = jane.Path.Split('/')[^1];
        await portal.Glpi.SwitchAsync("down", "off", Ct);
        var technician = await portal.SignedInAsync("t.martin@soluris.fr", "Technicien*17");
        await portal.Glpi.SwitchAsync("down", "on", Ct);

        await technician.OpenAsync($"/exploitation/envois/{added}");
        technician.Page.QuerySelector(".gb-facts .gb-state")!.TextContent.ShouldBe($"Attend la demande {reference}");
        technician.Page.QuerySelector("form[action*='handler=Retry']").ShouldBeNull();
        await technician.SubmitAsync("form[action*='handler=Park']", []);
        technician.Page.QuerySelector(".gb-facts .gb-state")!.TextContent.ShouldBe("Mis de côté");
        await technician.SubmitAsync("form[action*='handler=Retry']", []);
        technician.Text.ShouldContain("Il partira juste après elle");
        technician.Page.QuerySelector(".gb-facts .gb-state")!.TextContent.ShouldBe($"Attend la demande {reference}");
        await technician.SubmitAsync("form[action*='handler=Content']", []);
        technician.Page.QuerySelector(".gb-written")!.TextContent.ShouldBe("Un mot");

        await portal.Glpi.SwitchAsync("down", "off", Ct);
        (await FollowupsAsync(await ArrivedAsync(jane, request), 1)).ShouldHaveSingleItem();
    }

    private static Guid SubmissionOf(Visitor visitor) => Guid.Parse(visitor.Page.QuerySelector($"{Form} [name=Submission]")!.GetAttribute("value")!);

    private static string StateOf(Visitor visitor) => visitor.Page.QuerySelector(".gb-facts [role=status]")!.TextContent;

    private static MultipartFormDataContent Posted(AngleSharp.Html.Dom.IHtmlDocument page, string text)
    {
        var content = new MultipartFormDataContent { { new StringContent(text), "r.texte" } };
        foreach (var name in new[] { "__RequestVerificationToken", "Submission" })
        {
            content.Add(new StringContent(page.QuerySelector($"{Form} [name={name}]")!.GetAttribute("value")!), name);
        }

        return content;
    }

    private static async Task AddAsync(Visitor jane, Guid request, string text, params (string Field, string Name, byte[] Bytes)[] files)
    {
        await jane.OpenAsync($"/demandes/recu/{request}/ajout");
        await jane.SubmitAsync(Form, new() { ["r.texte"] = [text] }, files);
    }

    private async Task<(Visitor Jane, Guid Request)> SentWhileDownAsync()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("down", "on", Ct);
        return (jane, await jane.PressSendAsync());
    }

    // GLPI answers, and may be at work on the request still.
    private async Task<(Visitor Jane, Guid Request)> UnknownAsync()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("lose-call", "on", Ct);
        return (jane, await jane.PressSendAsync());
    }

    private async Task RefusedAsync(Visitor jane, Guid request)
    {
        await portal.Glpi.SwitchAsync("refuse-tickets", "on", Ct);
        await portal.Glpi.SwitchAsync("down", "off", Ct);
        await portal.UntilAsync(Step, async () => (await jane.OpenAsync($"/demandes/recu/{request}")).Text.Contains("n’a pas pu être transmise"), Ct);
        await portal.Glpi.SwitchAsync("refuse-tickets", "off", Ct);
    }

    private async Task<long> ArrivedAsync(Visitor jane, Guid request)
    {
        await portal.UntilAsync(Step, async () => (await jane.OpenAsync($"/demandes/recu/{request}")).Text.Contains("Numéro de ticket"), Ct);
        return long.Parse(jane.Page.QuerySelector(".gb-facts dd")!.TextContent, CultureInfo.InvariantCulture);
    }

    private async Task<IReadOnlyList<JsonElement>> FollowupsAsync(long ticket, int count)
    {
        await portal.UntilAsync(Step, async () => (await GlpiEye.FollowupsAsync(portal.Glpi, ticket, Ct)).Count >= count, Ct);
        return await GlpiEye.FollowupsAsync(portal.Glpi, ticket, Ct);
    }
}
