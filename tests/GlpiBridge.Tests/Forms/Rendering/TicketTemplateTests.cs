using AngleSharp.Html.Parser;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Rendering;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Rendering;

public sealed class TicketTemplateTests
{
    private static readonly TicketTemplate Template = TemplateFolder.Read(Path.Combine(RepositoryFolder.Config, "templates")).TemplateOf(IncidentForm.Definition);

    [Fact]
    public void The_contact_block_comes_first_then_the_answers_under_short_titles_and_the_reference_last()
    {
        var text = Text(Body(IncidentForm.SoftwareAnswers.With("a-contraintes", "oui").With("contraintes", "Pas le mercredi")));

        text.ShouldStartWith("Demandeur : Jane DOE – Tél. : 05 46 00 00 11 – j.doe@agudelle.com");
        text.ShouldContain("Disponibilités pour être rappelé(e) : Pas le mercredi");
        text.ShouldContain("Cosoluce - Parme");
        text.ShouldContain("Symptôme : Ce matin 10h00");
        text.ShouldNotContain("Titre de votre incident");
        text.ShouldEndWith("Référence du portail : GB-2345-6789");
    }

    [Fact]
    public void A_caller_whose_phone_nobody_knows_is_said_to_have_none() =>
        Text(Template.Render(Content(IncidentForm.SoftwareAnswers) with { Caller = new Contact("Jane DOE", null, null) })).ShouldStartWith("Demandeur : Jane DOE – Tél. : non renseigné\n");

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{ reference }}{{ for i in 1..9999999 }}x{{ end }}")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("&lt;b&gt; & « é » 😀")]
    public void What_a_user_types_is_text_and_nothing_else(string typed)
    {
        var html = Body(IncidentForm.SoftwareAnswers.With("numero-serie", typed).With("objet", "materiel"));

        var document = new HtmlParser().ParseDocument(html);
        document.QuerySelectorAll("script, img, [onerror]").ShouldBeEmpty();
        document.Body!.TextContent.ShouldContain(typed);
    }

    [Theory]
    [InlineData("L'écran d'accueil n'affiche rien")]
    [InlineData("+33 5 46 00 00 11")]
    [InlineData("C++ 50 % 😀 « œuvre » \u00a0!")]
    public void What_a_technician_searches_stands_in_the_body_as_it_was_typed(string typed) =>
        Body(IncidentForm.SoftwareAnswers.With("numero-serie", typed).With("objet", "materiel")).ShouldContain(typed);

    [Fact]
    public void Control_characters_do_not_reach_the_technician() =>
        Body(IncidentForm.SoftwareAnswers.With("objet", "materiel").With("numero-serie", "a\0b\u0007c\u001b[31m")).ShouldContain("abc[31m");

    [Fact]
    public void Lines_stay_lines() =>
        Body(IncidentForm.SoftwareAnswers.With("objet", "materiel").With("numero-serie", "un\r\ndeux\n\ntrois")).ShouldContain("un<br>deux<br><br>trois");

    [Fact]
    public void Long_answers_are_not_cut()
    {
        var text = new string('x', 800_000);

        Body(IncidentForm.SoftwareAnswers.With("objet", "materiel").With("numero-serie", text).With("symptome-materiel", $"<p>{text}</p>")).ShouldContain($"<p><b>Symptôme :</b> {text}</p>");
    }

    [Theory]
    [InlineData("{{ for }}", 1, "le modèle ne se compile pas")]
    [InlineData("a\n{{ if true }}", 2, "le modèle ne se compile pas")]
    public void A_template_that_does_not_compile_is_refused_with_its_line(string template, int line, string expected) =>
        Should.Throw<FormFileException>(() => TicketTemplate.Parse("x.html", template)).Message.ShouldStartWith($"templates/x.html:{line} : {expected}");

    [Theory]
    [InlineData("{{ demandeur }}", "le nom « demandeur » n'existe pas. Les noms à disposition sont en tête de templates/_disposition.html.")]
    [InlineData("{{ caller.nom }}", "« nom » n'existe pas à cet endroit")]
    [InlineData("{{ person.name }}", "« person » est parfois absent : entourez ce passage d'un if")]
    [InlineData("{{ include \"../forms/incident.yaml\" }}", "le modèle « ../forms/incident.yaml » n'existe pas dans templates/")]
    [InlineData("{{ include \"/etc/passwd\" }}", "le modèle « /etc/passwd » n'existe pas dans templates/")]
    [InlineData("{{ while true }}x{{ end }}", "tourne sans fin")]
    [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}", "tourne sans fin")]
    [InlineData("{{ for i in 1..100000000 }}x{{ end }}", "tourne sans fin")]
    [InlineData("{{ reference.length }}", "« length » n'existe pas")]
    [InlineData("{{ \"1 + 1\" | object.eval }}", "« eval » n'existe pas")]
    [InlineData("{{ \"x\" | object.eval_template }}", "« eval_template » n'existe pas")]
    public void A_template_that_asks_for_what_there_is_not_or_runs_on_says_so(string template, string expected)
    {
        var message = Should.Throw<FormFileException>(() => TicketTemplate.Parse("x.html", template).Render(Content(IncidentForm.SoftwareAnswers))).Message;

        message.ShouldStartWith("templates/x.html:1 : ");
        message.ShouldContain(expected);
    }

    [Theory]
    [InlineData("{{ if person }}{{ personne }}{{ end }}")]
    [InlineData("{{ if !availability }}{{ rien }}{{ end }}")]
    [InlineData("{{ for s in sections }}{{ for a in s.answers }}{{ if a.question == \"symptome-autres\" }}{{ ici }}{{ end }}{{ end }}{{ end }}")]
    [InlineData("{{ for s in sections }}{{ for a in s.answers }}{{ if a.asset_name }}{{ nom }}{{ end }}{{ end }}{{ end }}")]
    [InlineData("{{ include \"incluse.html\" }}")]
    public void A_wrong_name_shows_when_the_form_is_loaded_wherever_it_stands(string template)
    {
        var folder = Directory.CreateTempSubdirectory("glpibridge-templates-");
        File.WriteAllText(Path.Combine(folder.FullName, "incident.html"), template);
        File.WriteAllText(Path.Combine(folder.FullName, "incluse.html"), "un\n{{ deux }}");

        Should.Throw<FormFileException>(() => TemplateFolder.Read(folder.FullName).TemplateOf(IncidentForm.Definition)).Message
            .ShouldMatch(@"^templates/(incident\.html:1|incluse\.html:2) : le nom « \w+ » n'existe pas");

        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_template_that_is_not_there_is_refused_with_the_form_that_names_it() =>
        Should.Throw<FormFileException>(() => TemplateFolder.Read(Path.GetTempPath()).TemplateOf(IncidentForm.Definition)).Message
            .ShouldBe("templates/incident.html:1 : ce modèle est nommé par le formulaire « incident » mais le fichier n'existe pas. Créez-le ou corrigez ticket.template.");

    private static string Body(FormAnswers answers) => Template.Render(Content(answers));

    private static TicketContent Content(FormAnswers answers) => TicketContent.Of(
        IncidentForm.Definition, Visibility.Of(IncidentForm.Definition, answers), IncidentForm.Rules,
        new Contact("Jane DOE", "05 46 00 00 11", "j.doe@agudelle.com"), "GB-2345-6789");

    private static string Text(string html) => new HtmlParser().ParseDocument(html).Body!.TextContent.Trim();
}
