using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Rendering;
using GlpiBridge.Tests.Desk.Faq;
using GlpiBridge.Tests.Portal.Endpoints;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Security;

// security-checklist.md 10: what a form does not ask for is not read; what is typed is no template
public sealed class Checklist10MassAssignmentTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    private const string Address = "/demandes/nouvelle/incident";

    // Of one ticket and not of the next: number, moments, the reference in the body
    private static readonly string[] Own = ["id", "content", "date", "date_creation", "date_mod", "time_to_resolve", "links", "name", "_documents"];

    private static readonly string[] Templates =
    [
        "{{ 111111 + 222222 }}", "{{ reference }}", "{{ caller.email }}", "{{ include 'incident.html' }}", "{{ while true }}x{{ end }}", "{{ for i in 1..9999999 }}x{{ end }}", "{{ func f; f; end; f }}",
        "{{ 'x' | object.eval }}", "{{ date.now }}", "{%{ 1 }%}", "{{- 111111 + 222222 -}}", "{{", "}}", "{{{{ 1 }}}}", "{{ '", "@(111111 + 222222)", "${111111 + 222222}", "#{111111 + 222222}", "<%= 111111 + 222222 %>", "{0}", "{{'a'*9}}",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_ticket_is_the_same_whatever_else_is_sent_along()
    {
        var extras = await ExtrasAsync();
        var plain = await TicketAsync([], "");
        var stuffed = await TicketAsync(extras, "?" + string.Join('&', extras.Select(extra => $"{Uri.EscapeDataString(extra.Key)}={Uri.EscapeDataString(extra.Value)}")));

        Facts(stuffed).ShouldBe(Facts(plain));
        stuffed.People.ShouldBe(plain.People);
        stuffed.Json.GetProperty("status").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_is_the_same_whatever_else_is_sent_along()
    {
        var jane = await PageScript.OfAsync(portal);
        var submission = Guid.CreateVersion7();
        var fields = (await ExtrasAsync()).Append(KeyValuePair.Create("Submission", submission.ToString())).Append(KeyValuePair.Create("r.titre", "Brouillon"));

        (await jane.CallAsync(HttpMethod.Post, Address + "/brouillon", new FormUrlEncodedContent(fields))).Status.ShouldBe(HttpStatusCode.OK);

        await jane.Visitor.OpenAsync($"{Address}?brouillon={submission}");
        jane.Visitor.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe("Brouillon");
        jane.Visitor.Page.QuerySelectorAll("form.gb-form input[type=radio][checked]").ShouldBeEmpty();
        var martine = await PageScript.OfAsync(portal, "m.lefort@agudelle.com", "Mairie#17500");
        (await martine.SaveAsync(submission, "À moi")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("application/json", "{\"Submission\":\"SUBMISSION\",\"r.titre\":\"json\",\"status\":5}")]
    [InlineData("text/plain", "Submission=SUBMISSION&r.titre=texte")]
    [InlineData("application/xml", "<Submission>SUBMISSION</Submission>")]
    public async Task A_draft_is_read_from_a_form_and_from_nothing_else(string type, string body)
    {
        var jane = await PageScript.OfAsync(portal);
        var submission = Guid.CreateVersion7();

        (await jane.PostAsync(Address + "/brouillon", Encoding.UTF8.GetBytes(body.Replace("SUBMISSION", submission.ToString(), StringComparison.Ordinal)), type)).Status.ShouldBe(HttpStatusCode.BadRequest);

        await jane.Visitor.OpenAsync("/");
        jane.Visitor.Page.QuerySelectorAll($"a[href*='{submission}']").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_category_that_the_form_does_not_offer_makes_no_ticket()
    {
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        var categories = (await glpi.GetAsync("ITILCategory?range=0-500", Ct)).AsArray();
        string IdOf(string name) => categories.First(category => category!["completename"]!.GetValue<string>() == name)!["id"]!.ToString();
        var title = "Catégorie cachée " + Guid.NewGuid();

        foreach (var category in new[] { IdOf("Incident > Supervision interne"), IdOf("Incident > Capitainerie"), IdOf("Demande > Assistance"), IdOf("Incident > Materiel > Pc Fixe"), "0", "-1", "999999", "1 OR 1=1", "1,2", "null" })
        {
            var jane = await portal.SignedInAsync();
            await jane.OpenAsync(Address);
            var answers = Incident.Answers;
            answers["r.titre"] = [title];
            answers["r.logiciel"] = [category];
            await jane.SubmitAsync("form.gb-form", answers);
            jane.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, category);
        }

        (await GlpiEye.CountAsync(portal.Glpi, title, Ct)).ShouldBe(0);
    }

    [Theory]
    [InlineData("r.urgence", "6")]
    [InlineData("r.urgence", "1")]
    [InlineData("r.urgence", "-1")]
    [InlineData("r.objet", "autre-chose")]
    [InlineData("r.seul-concerne", "peut-être")]
    [InlineData("r.est-concerne", "admin")]
    public async Task An_answer_that_the_question_does_not_offer_makes_no_ticket(string field, string value)
    {
        var title = "Hors liste " + Guid.NewGuid();
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync(Address);
        var answers = Incident.Answers;
        answers["r.titre"] = [title];
        answers[field] = [value];

        await jane.SubmitAsync("form.gb-form", answers);

        jane.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await GlpiEye.CountAsync(portal.Glpi, title, Ct)).ShouldBe(0);
    }

    [Theory]
    [InlineData("j.doe@agudelle.com", "Agudelle!2023", "Port-Brévin")]
    [InlineData("j.doe@agudelle.com", "Agudelle!2023", "Soluris")]
    [InlineData("s.bernier@val-mirande.fr", "ValMirande+2", "Agudelle")]
    [InlineData("s.bernier@val-mirande.fr", "ValMirande+2", "Soluris")]
    public async Task Nothing_is_made_in_somebody_else_s_entity(string login, string password, string entity)
    {
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        var id = (await glpi.GetAsync("Entity?range=0-50", Ct)).AsArray().First(row => row!["name"]!.GetValue<string>() == entity)!["id"]!.ToString();
        var title = "Ailleurs " + Guid.NewGuid();
        var visitor = await portal.SignedInAsync(login, password);
        await visitor.OpenAsync(Address);
        var answers = Incident.Answers;
        answers["r.titre"] = [title];
        answers["Entity"] = [id];

        await visitor.SubmitAsync("form.gb-form", answers);
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.OpenAsync(Address);
        await visitor.SubmitAsync("form.gb-form", answers, button: ("Verify", "true"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await GlpiEye.CountAsync(portal.Glpi, title, Ct)).ShouldBe(0);
        var script = PageScript.Of(visitor);
        var submission = Guid.CreateVersion7();
        await script.CallAsync(HttpMethod.Post, Address + "/brouillon", new FormUrlEncodedContent(answers.SelectMany(answer => answer.Value.Select(value => KeyValuePair.Create(answer.Key, value))).Append(new("Submission", submission.ToString()))));
        using var verify = new HttpRequestMessage(HttpMethod.Post, $"/demandes/verifier/{submission}");
        verify.Headers.Add("RequestVerificationToken", script.Token);
        (await visitor.SendRawAsync(verify)).Headers.Location!.ToString().ShouldNotContain("recu");
        (await GlpiEye.CountAsync(portal.Glpi, title, Ct)).ShouldBe(0);
    }

    [Theory]
    [InlineData("{\"event\":\"shown\",\"event2\":1,\"id\":5,\"userId\":2}", HttpStatusCode.NoContent)]
    [InlineData("{\"event\":\"deleteEverything\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"event\":99}", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{\"event\":{\"$type\":\"System.IO.FileInfo\"}}", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    public async Task A_measure_is_one_of_a_closed_list(string json, HttpStatusCode status)
    {
        var jane = await PageScript.OfAsync(portal);

        (await jane.PostAsync("/faq/mesures", Encoding.UTF8.GetBytes(json), "application/json")).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Template_code_in_any_field_or_name_of_a_file_stays_the_text_that_was_typed()
    {
        var jane = await portal.SignedInAsync();
        foreach (var code in Templates)
        {
            await jane.OpenAsync(Address);
            var category = jane.Page.QuerySelectorAll("#q-materiel option").Single(option => option.TextContent.EndsWith("Pc Fixe", StringComparison.Ordinal)).GetAttribute("value")!;
            await jane.SubmitAsync(
                "form.gb-form",
                new()
                {
                    ["r.est-concerne"] = ["non"],
                    ["r.est-concerne.nom"] = ["nom " + code],
                    ["r.est-concerne.telephone"] = ["05 46 00 00 11"],
                    ["r.est-concerne.courriel"] = ["n.dupuis@agudelle.com"],
                    ["r.a-contraintes"] = ["oui"],
                    ["r.contraintes"] = ["contraintes " + code],
                    ["r.titre"] = ["titre " + code],
                    ["r.objet"] = ["materiel"],
                    ["r.materiel"] = [category],
                    ["r.numero-serie"] = ["serie " + code],
                    ["r.symptome-materiel"] = ["symptome " + code],
                    ["r.urgence"] = ["3"],
                    ["r.seul-concerne"] = ["oui"],
                },
                [("r.pieces-jointes", code.Replace('"', '\'') + ".txt", "contenu"u8.ToArray())]);
            jane.Text.ShouldContain("Votre demande est enregistrée", Case.Sensitive, code);
            jane.Text.ShouldContain("titre " + code);
            jane.Text.ShouldNotContain("333333");

            var ticket = await GlpiEye.TicketAsync(portal.Glpi, long.Parse(jane.Page.QuerySelector(".gb-facts dd")!.TextContent, CultureInfo.InvariantCulture), Ct);
            var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(ticket.Content).Body!.TextContent;
            ticket.Json.GetProperty("name").GetString().ShouldBe("titre " + code);
            foreach (var field in new[] { "nom ", "contraintes ", "serie ", "symptome " })
            {
                body.ShouldContain(field + code);
            }

            (body + string.Concat(ticket.Documents)).ShouldNotContain("333333");
        }
    }

    [Fact]
    public async Task Template_code_that_is_searched_for_is_a_word_like_any_other()
    {
        var jane = await portal.SignedInAsync();
        foreach (var code in Templates)
        {
            var query = Uri.EscapeDataString(code);
            foreach (var address in new[] { $"/faq?q={query}", $"/faq/suggestions?q={query}", $"{Address}/categories/logiciel?q={query}", $"{Address}?categorie={query}" })
            {
                var answer = await jane.GetRawAsync(address);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
                (await answer.Content.ReadAsStringAsync(Ct)).ShouldNotContain("333333");
            }
        }
    }

    // Loops, recursion and what evaluates texts: TicketTemplateTests
    [Fact]
    public void A_search_that_never_ends_in_a_template_is_stopped() =>
        Should.Throw<FormFileException>(() => TicketTemplate.Parse("x.html", "{{ \"" + new string('a', 60) + "!\" | regex.match \"^(a+)+$\" }}").Render(
            new TicketContent { Reference = "GB-2345-6789", Form = "x", Caller = new Contact("x", null, null), Sections = [] }));

    private async Task<Dictionary<string, string>> ExtrasAsync()
    {
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        var hidden = (await glpi.GetAsync("ITILCategory?range=0-500", Ct)).AsArray().First(category => category!["is_helpdeskvisible"]!.ToString() is "0" or "false")!["id"]!.ToString();
        var extras = new Dictionary<string, string>();
        foreach (var (name, value) in new[]
        {
            ("status", "5"), ("entities_id", "5"), ("users_id_recipient", "2"), ("priority", "6"), ("impact", "5"), ("urgency", "1"), ("_users_id_assign", "2"), ("_groups_id_assign", "1"), ("itilcategories_id", hidden), ("type", "2"),
            ("requesttypes_id", "3"), ("_users_id_requester", "2"), ("_users_id_observer", "2"), ("is_deleted", "1"), ("tickettemplates_id", "1"), ("_tickettemplate", "1"), ("date", "2001-01-01 00:00:00"), ("closedate", "2001-01-01 00:00:00"), ("name", "Autre"), ("content", "Autre"),
            ("OwnerId", "2"), ("State", "Delivered"), ("TicketId", "1"), ("Reference", "GB-AAAA-AAAA"), ("EntityId", "5"), ("FormId", "assistance"), ("Category", hidden), ("Requesters", "2"), ("users_id", "2"), ("__proto__", "1"),
        })
        {
            foreach (var field in new[] { name, $"r.{name}", $"input[{name}]", $"{name}[]", $"Ticket.{name}", $"Submission.{name}", $"View.Open.{name}" })
            {
                extras[field] = value;
            }
        }

        extras["input"] = JsonSerializer.Serialize(new { status = 5, entities_id = 5 });
        extras["uploadManifest"] = "{\"input\":{\"status\":5}}";
        return extras;
    }

    private async Task<SeenTicket> TicketAsync(Dictionary<string, string> extras, string query)
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync(Address + query);
        var answers = Incident.Answers;
        foreach (var (name, value) in extras)
        {
            answers.TryAdd(name, [value]);
        }

        await jane.SubmitAsync("form.gb-form", answers);
        jane.Text.ShouldContain("Votre demande est enregistrée");
        return await GlpiEye.TicketAsync(portal.Glpi, long.Parse(jane.Page.QuerySelector(".gb-facts dd")!.TextContent, CultureInfo.InvariantCulture), Ct);
    }

    private static IEnumerable<string> Facts(SeenTicket ticket) => ticket.Json.EnumerateObject().Where(property => !Own.Contains(property.Name)).Select(property => property.Name + "=" + property.Value.GetRawText());
}
