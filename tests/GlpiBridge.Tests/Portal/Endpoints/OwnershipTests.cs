using System.Net;
using AngleSharp;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Endpoints;

/// <summary>Whose submission, file and draft it is: four users, every route, and ids that nobody has.</summary>
public sealed class OwnershipTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    private const string Secret = "Titre que personne d’autre ne lit";
    private const string SecretFile = "fiche-de-paie.txt";

    private static readonly string[] NoIds =
        ["00000000-0000-0000-0000-000000000000", "11111111-1111-1111-1111-111111111111", "-1", "0", "1", "99999999999999999999", "0x10", "abc", "%2e%2e%2f", "*", "a,b"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("m.lefort@agudelle.com", "Mairie#17500")]
    [InlineData("a.roussel@port-brevin.fr", "PortBrevin=9")]
    [InlineData("t.martin@soluris.fr", "Technicien*17")]
    public async Task Somebody_else_reaches_nothing_by_any_route(string login, string password)
    {
        var jane = await PageScript.OfAsync(portal);
        var (submission, file) = await DraftAsync(jane);
        var other = await PageScript.OfAsync(portal, login, password);

        foreach (var answer in await CallsAsync(other, submission.ToString(), file.Id.ToString()))
        {
            answer.Status.ShouldBe(HttpStatusCode.NotFound);
            answer.Message.ShouldContain("n’existe plus");
        }

        (await StatusesAsync(other, submission.ToString(), file.Id.ToString())).ShouldAllBe(status => status == HttpStatusCode.NotFound);
        await other.Visitor.OpenAsync($"/demandes/nouvelle/incident?brouillon={submission}");
        other.Visitor.Page.ToHtml().ShouldNotContain(Secret);
        other.Visitor.Page.ToHtml().ShouldNotContain(SecretFile);
        await other.Visitor.OpenAsync("/");
        other.Visitor.Page.ToHtml().ShouldNotContain(Secret);

        await ShouldStandAsync(jane, submission, file);
    }

    [Fact]
    public async Task A_file_is_reached_through_its_own_submission_only()
    {
        var jane = await PageScript.OfAsync(portal);
        var (submission, file) = await DraftAsync(jane);
        var (other, _) = await DraftAsync(jane);

        (await jane.DeleteAsync($"/demandes/fichiers/{other}/{file.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await jane.Visitor.GetRawAsync($"/demandes/fichiers/{other}/{file.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await ShouldStandAsync(jane, submission, file);
    }

    [Fact]
    public async Task A_submission_belongs_to_its_form()
    {
        var jane = await PageScript.OfAsync(portal);
        var (submission, file) = await DraftAsync(jane);

        (await jane.SaveAsync(submission, "Autre formulaire", "assistance")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await jane.PostAsync(
            PageScript.UploadAddress(submission, form: "assistance"), PageScript.Multipart("a.txt", [1]), "multipart/form-data; boundary=----limite")).Status.ShouldBe(HttpStatusCode.NotFound);
        await ShouldStandAsync(jane, submission, file);
    }

    [Fact]
    public async Task An_id_that_nobody_has_is_a_404_to_everybody()
    {
        var jane = await PageScript.OfAsync(portal);
        var (submission, file) = await DraftAsync(jane);

        foreach (var id in NoIds)
        {
            (await jane.DeleteAsync($"/demandes/fichiers/{id}/{file.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await jane.DeleteAsync($"/demandes/fichiers/{submission}/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await StatusesAsync(jane, id, id)).ShouldAllBe(status => status == HttpStatusCode.NotFound);
        }

        foreach (var id in NoIds.Where(id => id != NoIds[1]))
        {
            (await jane.PostAsync(
                $"/demandes/nouvelle/incident/fichiers/pieces-jointes?submission={id}", PageScript.Multipart("a.txt", [1]), "multipart/form-data; boundary=----limite"))
                .Status.ShouldBe(HttpStatusCode.NotFound);
        }

        await ShouldStandAsync(jane, submission, file);
    }

    [Fact]
    public async Task Without_the_page_s_token_or_with_somebody_else_s_nothing_is_done()
    {
        var jane = await PageScript.OfAsync(portal);
        var martine = await PageScript.OfAsync(portal, "m.lefort@agudelle.com", "Mairie#17500");
        var (submission, file) = await DraftAsync(jane);

        foreach (var forged in new[] { new PageScript(jane.Visitor, null), new PageScript(jane.Visitor, martine.Token), new PageScript(jane.Visitor, "x") })
        {
            foreach (var answer in await CallsAsync(forged, submission.ToString(), file.Id.ToString()))
            {
                answer.Status.ShouldBe(HttpStatusCode.BadRequest);
                answer.Message.ShouldContain("actualisez la page");
            }

            (await DeleteDraftAsync(forged, submission.ToString())).ShouldBe(HttpStatusCode.BadRequest);
        }

        await ShouldStandAsync(jane, submission, file);
    }

    [Fact]
    public async Task Strangers_are_asked_to_sign_in_in_json()
    {
        var stranger = new PageScript(portal.Visit(), null);

        foreach (var answer in await CallsAsync(stranger, Guid.CreateVersion7().ToString(), Guid.CreateVersion7().ToString()))
        {
            answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
            answer.Message.ShouldContain("session");
        }

        (await stranger.Visitor.GetRawAsync($"/demandes/fichiers/{Guid.CreateVersion7()}/{Guid.CreateVersion7()}")).Headers.Location!.ToString().ShouldStartWith("/connexion");
    }

    [Fact]
    public async Task The_owner_deletes_a_draft_from_the_home_page_and_its_files_go_along()
    {
        var jane = await PageScript.OfAsync(portal);
        var (submission, file) = await DraftAsync(jane);

        (await DeleteDraftAsync(jane, submission.ToString())).ShouldBe(HttpStatusCode.Redirect);

        (await jane.Visitor.GetRawAsync(file.Url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await DeleteDraftAsync(jane, submission.ToString())).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<(Guid Submission, ScriptAnswer File)> DraftAsync(PageScript script)
    {
        var submission = Guid.CreateVersion7();
        await script.SaveAsync(submission, Secret);
        return (submission, await script.UploadAsync(submission, SecretFile, "net à payer"u8.ToArray()));
    }

    /// <summary>Every call of a script on this submission and file.</summary>
    private static async Task<IReadOnlyList<ScriptAnswer>> CallsAsync(PageScript script, string submission, string file) =>
    [
        await script.SaveAsync(Guid.Parse(submission), "Intrusion"),
        await script.UploadAsync(Guid.Parse(submission), "intrus.txt", [1]),
        await script.DeleteAsync($"/demandes/fichiers/{submission}/{file}"),
    ];

    /// <summary>What the routes of a person answer on this submission and file.</summary>
    private static async Task<IReadOnlyList<HttpStatusCode>> StatusesAsync(PageScript script, string submission, string file) =>
    [
        (await script.Visitor.GetRawAsync($"/demandes/fichiers/{submission}/{file}")).StatusCode,
        (await script.Visitor.GetRawAsync($"/demandes/recu/{submission}")).StatusCode,
        (await script.Visitor.GetRawAsync($"/demandes/verifier/{submission}")).StatusCode,
        await DeleteDraftAsync(script, submission),
    ];

    private static async Task<HttpStatusCode> DeleteDraftAsync(PageScript script, string submission)
    {
        var fields = script.Token is { } token ? new Dictionary<string, string> { ["__RequestVerificationToken"] = token } : [];
        return (await script.Visitor.PostRawAsync($"/demandes/brouillons/{submission}/supprimer", new FormUrlEncodedContent(fields))).StatusCode;
    }

    private static async Task ShouldStandAsync(PageScript owner, Guid submission, ScriptAnswer file)
    {
        (await (await owner.Visitor.GetRawAsync(file.Url)).Content.ReadAsStringAsync(Ct)).ShouldBe("net à payer");
        await owner.Visitor.OpenAsync($"/demandes/nouvelle/incident?brouillon={submission}");
        owner.Visitor.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe(Secret);
        owner.Visitor.Page.QuerySelectorAll(".gb-file-name").ShouldHaveSingleItem().TextContent.ShouldContain(SecretFile);
    }
}
