using System.Net;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Endpoints;

public sealed class DraftEndpointsTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_typed_is_kept_and_the_time_is_told()
    {
        var script = await PageScript.OfAsync(portal);
        var submission = Guid.CreateVersion7();

        var saved = await script.SaveAsync(submission, Incident.Title);

        saved.Status.ShouldBe(HttpStatusCode.OK);
        saved.Message.ShouldMatch("^Brouillon enregistré à [0-2][0-9]:[0-5][0-9]$");
        await script.Visitor.OpenAsync($"/demandes/nouvelle/incident?brouillon={submission}");
        script.Visitor.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe(Incident.Title);
    }

    [Fact]
    public async Task Opening_a_form_makes_no_draft()
    {
        var script = await PageScript.OfAsync(portal, "p.quintard@agudelle.com", "Quintard$88");
        await script.Visitor.OpenAsync("/demandes/nouvelle/incident");

        await script.Visitor.OpenAsync("/");

        script.Visitor.Text.ShouldNotContain("GB-");
    }

    [Fact]
    public async Task Two_tabs_of_one_draft_both_add_and_the_last_text_stays()
    {
        var submission = Guid.CreateVersion7();
        var one = await PageScript.OfAsync(portal);
        var other = await PageScript.OfAsync(portal);

        await one.SaveAsync(submission, "Premier onglet");
        await other.UploadAsync(submission, "b.txt", "b"u8.ToArray());
        await other.SaveAsync(submission, "Second onglet");
        await one.UploadAsync(submission, "a.txt", "a"u8.ToArray());

        await one.Visitor.OpenAsync($"/demandes/nouvelle/incident?brouillon={submission}");
        one.Visitor.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe("Second onglet");
        one.Visitor.Page.QuerySelectorAll(".gb-file-name").Select(name => name.FirstChild!.TextContent.Trim()).ShouldBe(["b.txt", "a.txt"]);
    }

    [Fact]
    public async Task Once_sent_nothing_changes_any_more_and_every_call_leads_to_the_receipt()
    {
        var script = await PageScript.OfAsync(portal);
        var visitor = script.Visitor;
        await visitor.OpenAsync("/demandes/nouvelle/incident");
        var submission = Guid.Parse(visitor.Page.QuerySelector("[name=Submission]")!.GetAttribute("value")!);
        var file = await script.UploadAsync(submission, "arret-maladie.txt", "contenu intime"u8.ToArray());
        await visitor.SubmitAsync("form.gb-form", Incident.Answers);
        visitor.Path.ShouldBe($"/demandes/recu/{submission}");

        var answers = new[] { await script.SaveAsync(submission, "Trop tard"), await script.UploadAsync(submission, "b.txt", [1]), await script.DeleteAsync(file.Url) };

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Conflict && answer.Text("location") == $"/demandes/recu/{submission}");
        (await visitor.GetRawAsync(file.Url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_typed_and_attached_after_the_session_ended_is_kept_and_shown_to_nobody_before_signing_in()
    {
        await using var own = new PortalApplication();
        await own.InitializeAsync();
        var script = await PageScript.OfAsync(own);
        var submission = Guid.CreateVersion7();
        own.Clock.Skip(TimeSpan.FromHours(3));

        (await script.SaveAsync(submission, "Tapé trop tard")).Status.ShouldBe(HttpStatusCode.OK);
        var file = await script.UploadAsync(submission, "note.txt", "x"u8.ToArray());

        file.Status.ShouldBe(HttpStatusCode.Created);
        (await script.Visitor.GetRawAsync(file.Url)).Headers.Location!.ToString().ShouldStartWith("/connexion");
        await script.Visitor.OpenAsync($"/demandes/nouvelle/incident?brouillon={submission}");
        await script.Visitor.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");
        script.Visitor.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe("Tapé trop tard");
        script.Visitor.Page.QuerySelector(".gb-file-name")!.TextContent.ShouldContain("note.txt");
    }

    [Fact]
    public async Task While_glpi_cannot_be_asked_a_file_is_kept_and_judged_when_it_is_sent()
    {
        await using var own = new PortalApplication();
        await own.InitializeAsync();
        var script = await PageScript.OfAsync(own);
        var submission = Guid.CreateVersion7();
        await own.Glpi.SwitchAsync("down", "on", Ct);

        (await script.UploadAsync(submission, "plan.dwg", "AC1032"u8.ToArray())).Status.ShouldBe(HttpStatusCode.Created);
        (await script.UploadAsync(submission, "outil.exe", "MZ"u8.ToArray())).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        await own.Glpi.SwitchAsync("down", "off", Ct);
        await script.Visitor.OpenAsync($"/demandes/nouvelle/incident?brouillon={submission}");
        await script.Visitor.SubmitAsync("form.gb-form", []);
        script.Visitor.Page.QuerySelector("#q-pieces-jointes-error")!.TextContent.ShouldContain("plan.dwg");
    }

    [Fact]
    public async Task A_draft_and_its_files_survive_a_restart_and_are_erased_when_their_time_is_over()
    {
        var data = Directory.CreateTempSubdirectory("glpibridge-restart-");
        var submission = Guid.CreateVersion7();
        string url;
        await using (var before = await StartAsync(data))
        {
            var script = await PageScript.OfAsync(before);
            await script.SaveAsync(submission, "Avant l’arrêt");
            url = (await script.UploadAsync(submission, "note.txt", "texte"u8.ToArray())).Url;
        }

        await using var after = await StartAsync(data);
        var visitor = await after.SignedInAsync();
        (await (await visitor.GetRawAsync(url)).Content.ReadAsStringAsync(Ct)).ShouldBe("texte");
        await visitor.OpenAsync("/");
        visitor.Text.ShouldContain("Avant l’arrêt");

        after.Clock.Skip(TimeSpan.FromDays(31));
        visitor = await after.SignedInAsync();
        visitor.Text.ShouldNotContain("Avant l’arrêt");
    }

    [Fact]
    public async Task More_text_than_any_form_takes_is_a_413_in_json()
    {
        var script = await PageScript.OfAsync(portal);

        var answer = await script.SaveAsync(Guid.CreateVersion7(), new string('x', 5 * 1024 * 1024));

        answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.Message.ShouldContain("trop long");
    }

    [Theory]
    [InlineData("text/plain", "bonjour")]
    [InlineData("multipart/form-data; boundary=x", "n’importe quoi")]
    [InlineData("multipart/form-data", "sans limite")]
    [InlineData("application/json", "{}")]
    public async Task A_draft_that_cannot_be_read_is_a_400_in_json(string type, string body)
    {
        var script = await PageScript.OfAsync(portal);

        var answer = await script.PostAsync("/demandes/nouvelle/incident/brouillon", System.Text.Encoding.UTF8.GetBytes(body), type);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Message.ShouldNotBeEmpty();
    }

    private static async Task<PortalApplication> StartAsync(DirectoryInfo data)
    {
        var portal = new PortalApplication();
        portal.Settings["Portal:DataFolder"] = data.FullName;
        await portal.InitializeAsync();
        return portal;
    }
}
