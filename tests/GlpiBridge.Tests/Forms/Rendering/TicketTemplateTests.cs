using AngleSharp.Html.Parser;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Rendering;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Rendering;

public sealed class TicketTemplateTests
{
    private static readonly TicketTemplate Template = TicketTemplate.Parse(
        "incident.html", File.ReadAllText(Path.Combine(RepositoryFolder.Config, "templates", "incident.html")));

    [Fact]
    public void The_contact_block_and_the_reference_come_first_then_the_answers_under_their_questions()
    {
        var text = Text(Body(IncidentForm.SoftwareAnswers.With("a-contraintes", "oui").With("contraintes", "Pas le mercredi")));

        text.ShouldStartWith("Demandeur : Jane DOE – Tél. : 05 46 00 00 11 – j.doe@agudelle.com");
        text.ShouldContain("Disponibilités pour être rappelé(e) : Pas le mercredi");
        text.ShouldContain("Référence du portail : GB-2345-6789");
        text.IndexOf("GB-2345-6789", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("Votre incident concerne", StringComparison.Ordinal));
        text.ShouldContain("Cosoluce - Parme");
        text.ShouldContain("Ce matin 10h00");
        text.ShouldNotContain("Titre de votre incident");
    }

    [Fact]
    public void The_other_person_is_named_with_phone_and_address() =>
        Text(Body(IncidentForm.SoftwareAnswers.With("est-concerne", "non")
            .With("personne-nom", "Nadia DUPUIS").With("personne-telephone", "05 46 11 22 33").With("personne-courriel", "n.dupuis@agudelle.com")))
            .ShouldContain("Personne concernée : Nadia DUPUIS – Tél. : 05 46 11 22 33 – n.dupuis@agudelle.com");

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{ reference }}{{ for i in 1..9999999 }}x{{ end }}")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("&lt;b&gt; & « é » 😀")]
    public void What_a_user_types_is_text_and_nothing_else(string typed)
    {
        var html = Body(IncidentForm.SoftwareAnswers.With("symptome-logiciel", typed));

        var document = new HtmlParser().ParseDocument(html);
        document.QuerySelectorAll("script, img, [onerror]").ShouldBeEmpty();
        document.Body!.TextContent.ShouldContain(typed);
    }

    [Theory]
    [InlineData("L'écran d'accueil n'affiche rien")]
    [InlineData("+33 5 46 00 00 11")]
    [InlineData("C++ 50 % 😀 « œuvre » \u00a0!")]
    public void What_a_technician_searches_stands_in_the_body_as_it_was_typed(string typed) =>
        Body(IncidentForm.SoftwareAnswers.With("symptome-logiciel", typed)).ShouldContain(typed);

    [Fact]
    public void Control_characters_do_not_reach_the_technician() =>
        Body(IncidentForm.SoftwareAnswers.With("symptome-logiciel", "a\0b\u0007c\u001b[31m")).ShouldContain("abc[31m");

    [Fact]
    public void Lines_stay_lines() =>
        Body(IncidentForm.SoftwareAnswers.With("symptome-logiciel", "un\r\ndeux\n\ntrois")).ShouldContain("un<br>deux<br><br>trois");

    [Fact]
    public void A_template_that_does_not_compile_is_refused_with_its_name() =>
        Should.Throw<FormFileException>(() => TicketTemplate.Parse("x.html", "{{ for }}")).Message.ShouldStartWith("templates/x.html : ");

    [Fact]
    public void A_template_that_asks_for_something_unknown_says_so() =>
        Should.Throw<FormFileException>(() => TicketTemplate.Parse("x.html", "{{ demandeur }}").Render(Content(IncidentForm.SoftwareAnswers)))
            .Message.ShouldContain("demandeur");

    private static string Body(FormAnswers answers) => Template.Render(Content(answers));

    private static TicketContent Content(FormAnswers answers) => TicketContent.Of(
        IncidentForm.Definition, Visibility.Of(IncidentForm.Definition, answers), IncidentForm.Rules,
        new Contact("Jane DOE", "05 46 00 00 11", "j.doe@agudelle.com"), "GB-2345-6789");

    private static string Text(string html) => new HtmlParser().ParseDocument(html).Body!.TextContent.Trim();
}
