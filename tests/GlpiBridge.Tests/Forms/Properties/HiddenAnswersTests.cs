using AngleSharp.Html.Parser;
using CsCheck;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Rendering;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Properties;

/// <summary>What holds for every form and whatever is answered. A failure tells its seed: give it to Sample to see it again.</summary>
public sealed class HiddenAnswersTests
{
    private const int Forms = 1_000;

    private static readonly TemplateFolder Templates = TemplateFolder.Read(Path.Combine(RepositoryFolder.Config, "templates"));
    private static readonly TicketTemplate Template = Templates.TemplateOf(ShippedForms.Form("incident"));

    [Fact]
    public void An_answer_that_does_not_show_never_reaches_the_ticket() => Tape.Gen.Sample(numbers =>
    {
        var (form, visibility, content, body) = Filled(numbers);

        foreach (var hidden in form.Questions.Where(question => !visibility.Shows(question.Id)))
        {
            hidden.Keys.ShouldAllBe(key => !visibility.Answers.IsFilled(key));
            body.ShouldNotContain(RandomForms.Mark(hidden.Id));
            content.ToString().ShouldNotContain(RandomForms.Mark(hidden.Id));
        }
    }, iter: Forms);

    [Fact]
    public void Whatever_is_typed_is_rendered_as_text_and_is_all_there() => Tape.Gen.Sample(numbers =>
    {
        var (form, visibility, _, body) = Filled(numbers);

        HarmlessMarkup.Faults(body).ShouldBeEmpty();
        var text = Squeezed(new HtmlParser().ParseDocument("<body>" + body).Body!.TextContent);
        text.ShouldEndWith("Référenceduportail:GB-2345-6789");
        foreach (var question in form.Questions.Where(question => question.Id != form.Ticket.TitleQuestion && question is ShortTextQuestion or LongTextQuestion or EmailQuestion or UrlQuestion or AssetQuestion))
        {
            text.ShouldContain(Squeezed(visibility.Answers.Value(question.Id)));
        }
    }, iter: Forms);

    [Fact]
    public void What_is_valid_has_no_fault_and_nothing_that_shows_makes_the_check_fail() => Tape.Gen.Sample(numbers =>
    {
        var tape = new Tape(numbers);
        var form = RandomForms.Build(tape);
        var verdict = GlpiBridge.Forms.Validation.FormValidation.Of(form, RandomAnswers.Build(form, tape, marked: false).Answers, RandomAnswers.Rules);

        verdict.Faults.ShouldAllBe(fault => form.Questions.Any(question => question.Keys.Contains(fault.Question) && verdict.Visibility.Shows(question.Id)));
    }, iter: Forms);

    private static (GlpiBridge.Forms.FormDefinition Form, Visibility Visibility, TicketContent Content, string Body) Filled(int[] numbers)
    {
        var tape = new Tape(numbers);
        var form = RandomForms.Build(tape);
        var visibility = Visibility.Of(form, RandomAnswers.Build(form, tape, marked: true).Answers);
        var content = TicketContent.Of(form, visibility, RandomAnswers.Rules, ShippedForms.Caller, "GB-2345-6789");
        return (form, visibility, content, Template.Render(content));
    }

    // Line ends, control characters and runs of blanks are the page's affair.
    private static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && !char.IsControl(character)));
}
