using System.Net;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Requests;

public sealed class VerifyTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    private const string Address = "/demandes/nouvelle/incident";
    private const string Form = "form.gb-form";

    [Fact]
    public async Task All_answers_stand_on_one_page_each_with_a_way_back_to_its_question()
    {
        var visitor = await VerifyAsync(Incident.Answers, [("r.pieces-jointes", "note.txt", "contenu"u8.ToArray())]);

        visitor.Path.ShouldStartWith("/demandes/verifier/");
        var rows = visitor.Page.QuerySelectorAll(".gb-review-row").ToDictionary(row => row.QuerySelector("dt")!.TextContent, row => row);
        rows["Titre de votre incident"].QuerySelector("dd")!.TextContent.Trim().ShouldBe(Incident.Title);
        rows["Votre incident concerne"].QuerySelector("dd")!.TextContent.Trim().ShouldBe("Un logiciel");
        rows["Description du symptôme sur le logiciel"].QuerySelector("dd")!.TextContent.ShouldContain("Oui une mise à jour");
        rows["Choisir le logiciel concerné par votre sollicitation"].QuerySelector("dd")!.TextContent.Trim().ShouldBe("Non renseigné");
        rows["Fichier(s)"].QuerySelector("dd")!.TextContent.Trim().ShouldBe("note.txt");
        rows.Keys.ShouldNotContain("Renseigner le numéro de série");

        await visitor.OpenAsync(rows["Titre de votre incident"].QuerySelector("a")!.GetAttribute("href")!);

        visitor.Path.ShouldEndWith("#q-titre");
        visitor.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe(Incident.Title);
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_button_of_that_page_and_then_once()
    {
        var answers = Incident.Answers;
        answers["r.titre"] = ["Vérifiée d’abord " + Guid.NewGuid()];
        var visitor = await VerifyAsync(answers);
        var page = visitor.Path;
        (await GlpiEye.CountAsync(portal.Glpi, answers["r.titre"][0], TestContext.Current.CancellationToken)).ShouldBe(0);

        await visitor.SubmitAsync(Form, []);
        visitor.Text.ShouldContain("Votre demande est enregistrée");
        var receipt = visitor.Path;
        await visitor.OpenAsync(page);

        visitor.Path.ShouldBe(receipt);
        (await GlpiEye.CountAsync(portal.Glpi, answers["r.titre"][0], TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_missing_is_told_on_the_form_at_once()
    {
        var answers = Incident.Answers;
        answers.Remove("r.titre");

        var visitor = await VerifyAsync(answers);

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelectorAll(".gb-error-summary a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe("#q-titre");
    }

    [Fact]
    public async Task A_draft_that_lost_an_answer_since_leads_back_to_the_form_with_its_errors()
    {
        var visitor = await VerifyAsync(Incident.Answers);
        var page = visitor.Path;
        await visitor.OpenAsync(Address + "?brouillon=" + page.Split('/')[^1]);
        await visitor.SubmitAsync(Form, new() { ["r.titre"] = [""] }, button: ("Update", "true"));

        await visitor.OpenAsync(page);

        visitor.Path.ShouldStartWith(Address);
        visitor.Page.QuerySelectorAll(".gb-error-summary a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe("#q-titre");
    }

    [Fact]
    public async Task It_is_nobody_else_s()
    {
        var visitor = await VerifyAsync(Incident.Answers);
        var martine = await portal.SignedInAsync("m.lefort@agudelle.com", "Mairie#17500");

        await martine.OpenAsync(visitor.Path);

        martine.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Visitor> VerifyAsync(Dictionary<string, string[]> answers, IReadOnlyList<(string Field, string Name, byte[] Bytes)>? files = null)
    {
        var visitor = await (await portal.SignedInAsync()).OpenAsync(Address);
        return await visitor.SubmitAsync(Form, answers, files, ("Verify", "true"));
    }
}
