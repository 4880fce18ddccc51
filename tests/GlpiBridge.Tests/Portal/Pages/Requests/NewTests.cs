using System.Net;
using GlpiBridge.Tests.Portal.Endpoints;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Requests;

public sealed class NewTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    private const string Address = "/demandes/nouvelle/incident";
    private const string Form = "form.gb-form";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_home_page_leads_to_the_three_forms()
    {
        var visitor = await portal.SignedInAsync();

        var tiles = visitor.Page.QuerySelectorAll(".gb-tile");

        tiles.Select(tile => tile.GetAttribute("href")).ShouldBe([Address, "/demandes/nouvelle/assistance", "/demandes/nouvelle/nouvel-acces"]);
        tiles.Select(tile => tile.QuerySelector(".gb-tile-title")!.TextContent).ShouldBe(
            ["Déclarer un incident", "Obtenir une assistance matérielle ou logicielle", "Bénéficier d’un nouvel accès"]);
        tiles[0].TextContent.ShouldContain("Je rencontre une panne ou un dysfonctionnement sur un matériel ou un logiciel");
    }

    [Fact]
    public async Task An_unknown_form_is_a_calm_404()
    {
        var visitor = await portal.SignedInAsync();
        await visitor.OpenAsync("/demandes/nouvelle/inconnu");

        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        visitor.Text.ShouldContain("Cette page n’existe pas");
    }

    [Fact]
    public async Task The_picker_offers_what_the_agent_s_entity_sees_below_the_root_and_nothing_else()
    {
        var jane = await OpenAsync();
        var software = jane.Page.QuerySelectorAll("#q-logiciel option").Select(option => option.TextContent).ToList();

        software.ShouldContain("Incident › Logiciel › Ressources Humaines › Gestion de la Paie › Cosoluce - Parme");
        software.Count.ShouldBe(1 + 35);
        software.Skip(1).ShouldAllBe(name => name.StartsWith("Incident › Logiciel › ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_form_comes_back_with_a_summary_that_leads_to_each_field()
    {
        var visitor = await OpenAsync();

        await visitor.SubmitAsync(Form, []);

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.Title.ShouldStartWith("Erreur");
        var links = visitor.Page.QuerySelectorAll(".gb-error-summary a");
        links.Length.ShouldBe(6);
        foreach (var link in links)
        {
            var field = visitor.Page.QuerySelector(link.GetAttribute("href")!).ShouldNotBeNull();
            var described = (field.Closest("[aria-describedby]") ?? field).GetAttribute("aria-describedby")!;
            visitor.Page.GetElementById(described.Split(' ')[^1])!.TextContent.ShouldContain("Erreur");
        }
    }

    [Fact]
    public async Task Everything_typed_and_every_file_is_kept_when_something_is_wrong()
    {
        var visitor = await OpenAsync();
        var answers = Incident.Answers;
        answers["r.titre"] = [];

        await visitor.SubmitAsync(Form, answers, [("r.pieces-jointes", "a.txt", "un"u8.ToArray()), ("r.pieces-jointes", "b.pdf", "%PDF-1.4 deux"u8.ToArray())]);

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelectorAll(".gb-file-name").Select(name => name.FirstChild!.TextContent.Trim()).ShouldBe(["a.txt", "b.pdf"]);
        visitor.Page.QuerySelector("[name='r.urgence'][checked]")!.GetAttribute("value").ShouldBe("5");
        visitor.Page.QuerySelector("#q-symptome-logiciel")!.TextContent.ShouldContain("Oui une mise à jour");
        visitor.Page.QuerySelector("[data-question=symptome-logiciel]")!.HasAttribute("hidden").ShouldBeFalse();

        await visitor.SubmitAsync(Form, new() { ["r.titre"] = ["Parme"] });
        var ticket = await TicketOfAsync(visitor);
        ticket.Documents.ShouldBe(["a.txt", "b.pdf"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_file_that_glpi_would_drop_is_told_at_once_and_the_others_are_kept()
    {
        var visitor = await OpenAsync();

        await visitor.SubmitAsync(Form, Incident.Answers, [("r.pieces-jointes", "outil.exe", "MZ"u8.ToArray()), ("r.pieces-jointes", "vide.pdf", []), ("r.pieces-jointes", "bon.txt", "x"u8.ToArray())]);

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector("#q-pieces-jointes-error")!.TextContent.ShouldSatisfyAllConditions(
            text => text.ShouldContain("outil.exe"), text => text.ShouldContain("vide.pdf"), text => text.ShouldNotContain("bon.txt"));
        visitor.Page.QuerySelectorAll(".gb-file-name").ShouldHaveSingleItem().TextContent.ShouldContain("bon.txt");
    }

    [Fact]
    public async Task A_photo_that_tells_where_it_was_taken_is_kept_and_the_agent_is_told()
    {
        var visitor = await OpenAsync();

        await visitor.SubmitAsync(Form, [], [("r.pieces-jointes", "photo.jpg", Pictures.Jpeg(40, 30, Pictures.ExifSegment()))], ("Update", "true"));

        visitor.Page.QuerySelector(".gb-banner")!.TextContent.ShouldContain("photo.jpg");
        visitor.Page.QuerySelector(".gb-banner")!.TextContent.ShouldContain("indique le lieu où elle a été prise");
        visitor.Page.QuerySelectorAll(".gb-file").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Files_beyond_the_number_allowed_are_told_and_not_kept()
    {
        var visitor = await OpenAsync();
        var files = Enumerable.Range(1, 22).Select(number => ("r.pieces-jointes", $"piece-{number}.txt", new[] { (byte)number })).ToList();

        await visitor.SubmitAsync(Form, Incident.Answers, files);

        visitor.Page.QuerySelector("#q-pieces-jointes-error")!.TextContent.ShouldContain("20 fichiers au plus : 2 de trop".Replace(" :", "\u00a0:", StringComparison.Ordinal));
        visitor.Page.QuerySelectorAll(".gb-file").Length.ShouldBe(20);
    }

    [Fact]
    public async Task A_kept_file_can_be_taken_back_without_sending()
    {
        var visitor = await OpenAsync();
        await visitor.SubmitAsync(Form, [], [("r.pieces-jointes", "a.txt", "un"u8.ToArray())]);
        var file = visitor.Page.QuerySelector("[name=Retirer]")!.GetAttribute("value")!;

        await visitor.SubmitAsync(Form, [], button: ("Retirer", file));

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.QuerySelectorAll(".gb-file").ShouldBeEmpty();
        visitor.Page.QuerySelectorAll(".gb-error-summary").ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_javascript_a_button_shows_the_questions_of_the_branch()
    {
        var visitor = await OpenAsync();
        visitor.Page.QuerySelector("[data-question=numero-serie]")!.HasAttribute("hidden").ShouldBeTrue();
        visitor.Page.QuerySelector("#q-numero-serie")!.HasAttribute("disabled").ShouldBeTrue();

        await visitor.SubmitAsync(Form, new() { ["r.objet"] = ["materiel"], ["r.titre"] = ["Écran noir"] }, button: ("Update", "true"));

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.QuerySelector("[data-question=numero-serie]")!.HasAttribute("hidden").ShouldBeFalse();
        visitor.Page.QuerySelector("[data-question=logiciel]")!.HasAttribute("hidden").ShouldBeTrue();
        visitor.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe("Écran noir");
    }

    [Fact]
    public async Task A_question_shows_with_its_outline_when_its_turn_comes_and_with_its_answer_when_it_comes_back()
    {
        var visitor = await OpenAsync();
        await visitor.SubmitAsync(Form, new() { ["r.objet"] = ["logiciel"] }, button: ("Update", "true"));
        visitor.Page.QuerySelector("#q-symptome-logiciel")!.TextContent.ShouldContain("À quel moment avez-vous constaté le dysfonctionnement");
        await visitor.SubmitAsync(Form, new() { ["r.objet"] = ["materiel"], ["r.symptome-logiciel"] = ["Réponse déjà écrite"] }, button: ("Update", "true"));
        visitor.Page.QuerySelector("[data-question=symptome-logiciel]")!.HasAttribute("hidden").ShouldBeTrue();

        await visitor.SubmitAsync(Form, new() { ["r.objet"] = ["logiciel"] }, button: ("Update", "true"));

        visitor.Page.QuerySelector("#q-symptome-logiciel")!.TextContent.ShouldBe("Réponse déjà écrite");
        await visitor.SubmitAsync(Form, new() { ["r.symptome-logiciel"] = [""] }, button: ("Update", "true"));
        visitor.Page.QuerySelector("#q-symptome-logiciel")!.TextContent.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_ticket_carries_every_answer_at_its_place()
    {
        var visitor = await OpenAsync();
        var answers = Incident.Answers;
        answers["r.logiciel"] = [OptionOf(visitor, "Cosoluce - Parme")];

        await visitor.SubmitAsync(Form, answers);

        visitor.Text.ShouldContain("Votre demande est enregistrée");
        var ticket = await TicketOfAsync(visitor);
        ticket.Json.GetProperty("type").GetInt32().ShouldBe(1);
        ticket.Json.GetProperty("urgency").GetInt32().ShouldBe(5);
        ticket.Json.GetProperty("name").GetString().ShouldBe(Incident.Title);
        ticket.Json.GetProperty("itilcategories_id").GetRawText().ShouldBe(answers["r.logiciel"][0]);
        ticket.Content.ShouldContain(visitor.Page.QuerySelectorAll(".gb-facts dd")[1].TextContent);
        ticket.Content.ShouldContain("Jane DOE – Tél. : 05 46 00 00 11");
        ticket.Requesters.ShouldBe(["j.doe@agudelle.com"]);
    }

    [Fact]
    public async Task Foreign_fields_in_the_post_change_nothing()
    {
        var visitor = await OpenAsync();
        var answers = Incident.Answers;
        foreach (var (key, value) in new[] { ("status", "6"), ("entities_id", "0"), ("r.entities_id", "0"), ("_users_id_assign", "13"), ("r.materiel", "1"), ("r.est-concerne.courriel", "espion@evil.example") })
        {
            answers[key] = [value];
        }

        await visitor.SubmitAsync(Form, answers);

        var ticket = await TicketOfAsync(visitor);
        ticket.Json.GetProperty("status").GetInt32().ShouldBe(1);
        ticket.Content.ShouldNotContain("espion");
        ticket.Observers.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_other_person_becomes_observer_by_address()
    {
        var visitor = await OpenAsync();
        var answers = Incident.Answers;
        answers["r.est-concerne"] = ["non"];
        answers["r.est-concerne.nom"] = ["Nadia DUPUIS"];
        answers["r.est-concerne.telephone"] = ["05 46 11 22 33"];
        answers["r.est-concerne.courriel"] = ["n.dupuis@agudelle.com"];

        await visitor.SubmitAsync(Form, answers);

        var ticket = await TicketOfAsync(visitor);
        ticket.Observers.ShouldBe(["n.dupuis@agudelle.com"]);
        ticket.Requesters.ShouldBe(["j.doe@agudelle.com"]);
        ticket.Content.ShouldContain("Nadia DUPUIS");
    }

    [Fact]
    public async Task A_phone_number_that_glpi_does_not_know_is_asked_for_once_and_put_into_the_ticket()
    {
        var visitor = await portal.SignedInAsync("p.quintard@agudelle.com", "Quintard$88");
        await visitor.OpenAsync(Address);
        visitor.Page.QuerySelector("#q-est-concerne--rappel")!.GetAttribute("value").ShouldBe("");
        var answers = Incident.Answers;
        answers["r.est-concerne.rappel"] = ["05 46 99 88 77"];

        await visitor.SubmitAsync(Form, answers);

        (await TicketOfAsync(visitor)).Content.ShouldContain("Pascal QUINTARD – Tél. : 05 46 99 88 77");
        await visitor.OpenAsync("/demandes/nouvelle/assistance");
        visitor.Page.QuerySelector("#q-est-concerne--rappel")!.GetAttribute("value").ShouldBe("05 46 99 88 77");
    }

    [Fact]
    public async Task A_phone_number_that_glpi_knows_is_shown_and_not_asked_for()
    {
        var visitor = await OpenAsync();

        visitor.Page.QuerySelector("[data-person-self]")!.TextContent.Replace('\u00a0', ' ').ShouldContain("Jane DOE, 05 46 00 00 11, j.doe@agudelle.com");
        visitor.Page.QuerySelectorAll("#q-est-concerne--rappel").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_formatted_text_is_cleaned_and_one_that_comes_back_unchanged_without_scripts_keeps_its_format()
    {
        var visitor = await OpenAsync();
        var answers = Incident.Answers;
        answers.Remove("r.titre");
        answers["r.symptome-logiciel"] = ["<p>Avant <strong>gras</strong><script>alert(1)</script><img src=x onerror=alert(1)></p>"];
        answers["r.symptome-logiciel.format"] = ["html"];
        await visitor.SubmitAsync(Form, answers);
        visitor.Page.QuerySelector("#q-symptome-logiciel")!.TextContent.ShouldBe("Avant gras");

        await visitor.SubmitAsync(Form, new() { ["r.titre"] = [Incident.Title] });

        var ticket = await TicketOfAsync(visitor);
        ticket.Content.ShouldContain("Avant <strong>gras</strong>");
        ticket.Content.ShouldNotContain("script");
        ticket.Content.ShouldNotContain("onerror");
    }

    [Fact]
    public async Task Sending_the_same_page_again_leads_to_the_same_receipt_and_makes_no_second_ticket()
    {
        var visitor = await OpenAsync();
        var title = "Une seule fois " + Guid.NewGuid();
        var answers = Incident.Answers;
        answers["r.titre"] = [title];
        answers["Submission"] = [visitor.Page.QuerySelector("[name=Submission]")!.GetAttribute("value")!];

        await visitor.SubmitAsync(Form, answers);
        var first = visitor.Path;
        await visitor.OpenAsync(Address);
        await visitor.SubmitAsync(Form, answers);

        visitor.Path.ShouldBe(first);
        (await GlpiEye.CountAsync(portal.Glpi, title, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task The_address_of_a_form_that_was_sent_leads_to_its_receipt()
    {
        var visitor = await OpenAsync();
        var own = Address + "?brouillon=" + visitor.Page.QuerySelector("[name=Submission]")!.GetAttribute("value");
        await visitor.OpenAsync(own);
        visitor.Text.ShouldNotContain("Votre saisie a été retrouvée");
        own = Address + "?brouillon=" + visitor.Page.QuerySelector("[name=Submission]")!.GetAttribute("value");

        await visitor.SubmitAsync(Form, Incident.Answers);
        var receipt = visitor.Path;
        await visitor.OpenAsync(own);

        visitor.Path.ShouldBe(receipt);
    }

    [Fact]
    public async Task A_page_refreshed_after_errors_brings_no_file_twice()
    {
        var visitor = await OpenAsync();
        var id = new Dictionary<string, string[]> { ["Submission"] = [visitor.Page.QuerySelector("[name=Submission]")!.GetAttribute("value")!] };

        await visitor.SubmitAsync(Form, id, [("r.pieces-jointes", "a.txt", "un"u8.ToArray())]);
        await visitor.SubmitAsync(Form, id, [("r.pieces-jointes", "a.txt", "un"u8.ToArray())]);
        visitor.Page.QuerySelectorAll(".gb-file").ShouldHaveSingleItem();

        await visitor.SubmitAsync(Form, id, [("r.pieces-jointes", "a.txt", "1!"u8.ToArray())]);
        visitor.Page.QuerySelectorAll(".gb-file").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_post_that_names_no_submission_is_kept_under_a_new_one()
    {
        var visitor = await OpenAsync();

        await visitor.SubmitAsync(Form, new() { ["Submission"] = [], ["r.titre"] = ["Écran noir"] });

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe("Écran noir");
    }

    [Fact]
    public async Task Two_clicks_at_once_make_one_ticket()
    {
        var visitor = await OpenAsync();
        var title = "Double clic " + Guid.NewGuid();
        var fields = Incident.Answers.ToDictionary(pair => pair.Key, pair => pair.Value[0]);
        fields["r.titre"] = title;
        foreach (var hidden in visitor.Page.QuerySelectorAll("form.gb-form input[type=hidden]"))
        {
            fields[hidden.GetAttribute("name")!] = hidden.GetAttribute("value")!;
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => visitor.PostRawAsync(Address, new FormUrlEncodedContent(fields))));

        answers.Select(answer => answer.Headers.Location!.ToString()).Distinct().ShouldHaveSingleItem().ShouldStartWith("/demandes/recu/");
        (await GlpiEye.CountAsync(portal.Glpi, title, Ct)).ShouldBe(1);
    }

    private async Task<Visitor> OpenAsync() => await (await portal.SignedInAsync()).OpenAsync(Address);

    private Task<SeenTicket> TicketOfAsync(Visitor visitor)
    {
        visitor.Path.ShouldStartWith("/demandes/recu/");
        return GlpiEye.TicketAsync(portal.Glpi, long.Parse(visitor.Page.QuerySelector(".gb-facts dd")!.TextContent, System.Globalization.CultureInfo.InvariantCulture), Ct);
    }

    private static string OptionOf(Visitor visitor, string name) =>
        visitor.Page.QuerySelectorAll("#q-logiciel option").Single(option => option.TextContent.EndsWith(name, StringComparison.Ordinal)).GetAttribute("value")!;
}
