using System.IO.Compression;
using System.Net;
using System.Text.Json;
using GlpiBridge.Tests.Portal.Auditing;
using GlpiBridge.Tests.Portal.Endpoints;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Operations;

public sealed class DeliveriesTests : IAsyncLifetime
{
    private const string Address = "/exploitation/envois";
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        portal.Settings["Portal:OperatorProfiles:0"] = "technician";
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Without_a_profile_that_is_named_the_page_exists_for_nobody()
    {
        portal.Settings.Clear();
        var technician = await TechnicianAsync();

        (await technician.OpenAsync("/compte")).Page.QuerySelector($"a[href='{Address}']").ShouldBeNull();
        (await technician.OpenAsync(Address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task For_agents_it_does_not_exist_and_those_named_find_it_in_their_menu()
    {
        var jane = await portal.SignedInAsync();
        (await jane.OpenAsync("/")).Page.QuerySelector($"a[href='{Address}']").ShouldBeNull();
        (await jane.OpenAsync(Address)).Status.ShouldBe(HttpStatusCode.NotFound);

        var technician = await TechnicianAsync();
        (await technician.OpenAsync("/compte")).Page.QuerySelector($".gb-menu a[href='{Address}']").ShouldNotBeNull();
        (await technician.OpenAsync(Address)).Status.ShouldBe(HttpStatusCode.OK);
        technician.Text.ShouldContain("Aucun envoi dans cette liste");
    }

    [Fact]
    public async Task What_waits_is_stopped_and_tried_again_and_each_press_is_in_the_audit()
    {
        var technician = await TechnicianAsync();
        var (_, id) = await SendWhileDownAsync();

        await technician.OpenAsync(Address);
        technician.Page.QuerySelector(".gb-filters [aria-current]")!.TextContent.ShouldBe("En attente (1)");
        technician.Page.QuerySelector(".gb-ticket-row a")!.GetAttribute("href").ShouldBe($"{Address}/{id}");
        technician.Text.ShouldNotContain(Incident.Title);

        await technician.OpenAsync($"{Address}/{id}");
        await technician.SubmitAsync("form[action*='handler=Park']", []);
        technician.Text.ShouldContain("L’envoi est mis de côté");
        technician.Page.QuerySelector("form[action*='handler=Park']").ShouldBeNull();
        await technician.OpenAsync(Address + "?etat=mis-de-cote");
        technician.Page.QuerySelector(".gb-filters [aria-current]")!.TextContent.ShouldBe("Mis de côté (1)");
        technician.Page.QuerySelectorAll(".gb-ticket-row").Length.ShouldBe(1);

        await portal.Glpi.SwitchAsync("down", "off", Ct);
        await technician.OpenAsync($"{Address}/{id}");
        await technician.SubmitAsync("form[action*='handler=Retry']", []);
        technician.Text.ShouldContain("L’envoi est réessayé");
        await portal.UntilAsync(TimeSpan.FromSeconds(5), async () => await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct) == 1, Ct);
        await portal.UntilAsync(TimeSpan.FromSeconds(5), async () => (await technician.OpenAsync(Address + "?etat=livres")).Page.QuerySelectorAll(".gb-ticket-row").Length == 1, Ct);

        var acts = portal.Audit().Where(line => line.GetProperty("Act").GetString()!.StartsWith("Submission", StringComparison.Ordinal)).ToList();
        acts.Select(line => line.GetProperty("Act").GetString()).ShouldBe(["SubmissionParked", "SubmissionRetried"]);
        acts.ShouldAllBe(line => line.GetProperty("UserId").GetInt64() > 0 && line.GetProperty("Reference").GetString()!.StartsWith("GB-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_wrote_shows_to_who_asks_for_it_alone_and_the_audit_knows()
    {
        var technician = await TechnicianAsync();
        var (_, id) = await SendWhileDownAsync(("r.pieces-jointes", "note.txt", "contenu"u8.ToArray()));

        await technician.OpenAsync($"{Address}/{id}");
        technician.Text.ShouldNotContain("mise à jour");
        technician.Text.ShouldNotContain(Incident.Title);
        technician.Text.ShouldContain("note.txt");
        technician.Text.ShouldContain("pas encore vu dans GLPI");
        portal.Audit().ShouldNotContain(line => line.GetProperty("Act").GetString() == "SubmissionRead");

        await technician.SubmitAsync("form[action*='handler=Content']", []);

        technician.Text.ShouldContain("Oui une mise à jour");
        technician.Text.ShouldContain(Incident.Title);
        portal.Audit().ShouldContain(line => line.GetProperty("Act").GetString() == "SubmissionRead");
    }

    [Fact]
    public async Task An_export_holds_the_answers_and_the_files_byte_for_byte()
    {
        var technician = await TechnicianAsync();
        var picture = Pictures.Png(8, 8);
        var (_, id) = await SendWhileDownAsync(("r.pieces-jointes", "note.txt", "contenu"u8.ToArray()), ("r.pieces-jointes", "écran.png", picture));
        await technician.OpenAsync($"{Address}/{id}");

        var answer = await PressAsync(technician, "Export", id);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        answer.Content.Headers.ContentDisposition!.ToString().ShouldMatch("^attachment; filename=GB-....-....\\.zip$");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Ct), ZipArchiveMode.Read);
        zip.Entries.Select(entry => entry.FullName).ShouldBe(["envoi.json", "01-note.txt", "02-écran.png"]);
        Bytes(zip.Entries[1]).ShouldBe("contenu"u8.ToArray());
        Bytes(zip.Entries[2]).ShouldBe(picture);
        var facts = JsonElement.Parse(Bytes(zip.Entries[0]));
        facts.GetProperty("answers").GetProperty("titre")[0].GetString().ShouldBe(Incident.Title);
        facts.GetProperty("files")[0].GetProperty("exportedAs").GetString().ShouldBe("01-note.txt");
        portal.Audit().ShouldContain(line => line.GetProperty("Act").GetString() == "SubmissionExported");
    }

    [Fact]
    public async Task A_draft_is_no_business_of_theirs()
    {
        var jane = await PageScript.OfAsync(portal);
        var draft = Guid.CreateVersion7();
        await jane.SaveAsync(draft, "Pas encore");
        var technician = await TechnicianAsync();
        await technician.OpenAsync("/compte");

        (await technician.GetRawAsync($"{Address}/{draft}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var press in new[] { "Content", "Export", "Retry", "Park" })
        {
            (await PressAsync(technician, press, draft)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task One_whose_key_is_gone_is_listed_all_the_same_and_its_page_tells_what_is_missing()
    {
        var technician = await TechnicianAsync();
        var (_, id) = await SendWhileDownAsync();
        await using (var database = new SqliteConnection($"Data Source={Path.Combine(portal.DataFolder, "submissions.db")};Pooling=False"))
        {
            await database.OpenAsync(Ct);
            await using var command = database.CreateCommand();
            command.CommandText = "UPDATE submissions SET content = x'00'";
            await command.ExecuteNonQueryAsync(Ct);
        }

        await technician.OpenAsync(Address);
        technician.Page.QuerySelectorAll(".gb-ticket-row").Length.ShouldBe(1);
        await technician.OpenAsync($"{Address}/{id}");

        technician.Status.ShouldBe(HttpStatusCode.OK);
        technician.Text.ShouldContain("Cet envoi ne peut pas être déchiffré");
        (await PressAsync(technician, "Content", id)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        var technician = await TechnicianAsync();
        var jane = await portal.SignedInAsync();
        for (var sent = 0; sent < 26; sent++)
        {
            await jane.SendAsync();
        }

        await technician.OpenAsync(Address + "?etat=livres");
        technician.Page.QuerySelectorAll(".gb-ticket-row").Length.ShouldBe(25);
        await technician.OpenAsync(technician.Page.QuerySelector(".gb-pages [rel=next]")!.GetAttribute("href")!);
        technician.Page.QuerySelectorAll(".gb-ticket-row").Length.ShouldBe(1);
        await technician.OpenAsync(Address + "?etat=livres&p=9");
        technician.Path.ShouldBe(Address + "?etat=livres");
    }

    private Task<Visitor> TechnicianAsync() => portal.SignedInAsync("t.martin@soluris.fr", "Technicien*17");

    private async Task<(Visitor Jane, Guid Id)> SendWhileDownAsync(params (string Field, string Name, byte[] Bytes)[] files)
    {
        await portal.Glpi.SwitchAsync("down", "off", Ct);
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("down", "on", Ct);
        return (jane, await jane.PressSendAsync(files));
    }

    private static async Task<HttpResponseMessage> PressAsync(Visitor visitor, string handler, Guid id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Address}/{id}?handler={handler}");
        request.Headers.Add("RequestVerificationToken", visitor.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value"));
        return await visitor.SendRawAsync(request);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
