using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.RichTexts;
using Visibility = GlpiBridge.Forms.Answers.Visibility;

namespace GlpiBridge.Forms.Rendering;

/// <summary>
/// Reads answers back out of a ticket's body that a template made of them: a title in bold that is a question's, and what follows it. What cannot be told for
/// certain is left out, and so are pictures, files and people.
/// </summary>
public sealed class TicketReading
{
    private const string Mark = "§";

    private readonly List<Question> questions;
    private readonly FormDefinition form;
    private FormAnswers answers;
    private int next;
    private (Question Question, IElement Shown)? row;

    private TicketReading(FormDefinition form, FormAnswers known)
    {
        this.form = form;
        questions = [.. form.Questions];
        answers = known;
    }

    /// <summary>What a form holds that begins with the answers of a ticket.</summary>
    /// <param name="form">The form.</param>
    /// <param name="template">The template that it makes bodies with.</param>
    /// <param name="html">The body, from anywhere.</param>
    /// <param name="known">What is known of the answers otherwise; the body has the last word.</param>
    public static FormAnswers Read(FormDefinition form, TicketTemplate template, string html, FormAnswers known)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(html);
        if (!MarkupWeight.IsBearable(html))
        {
            return known;
        }

        var reading = new TicketReading(form, known);
        foreach (var element in Parse(html).Children.SkipLast(EndOf(form, template)))
        {
            reading.Take(element);
        }

        return reading.Settled();
    }

    // How many elements the template puts below the last answer.
    private static int EndOf(FormDefinition form, TicketTemplate template)
    {
        var body = Parse(template.Render(new TicketContent
        {
            Reference = "GB-XXXX-XXXX",
            Form = form.Title,
            Caller = new Contact("", null, null),
            Sections = [new AnsweredSection("", [new Answer("", "", Mark, IsBlock: false, IsAsset: false, AssetName: null)])],
        }));
        return body.Children.Reverse().TakeWhile(element => !element.TextContent.Contains(Mark, StringComparison.Ordinal)).Count();
    }

    private void Take(IElement element)
    {
        if (element.LocalName is "h3" && form.Sections.Any(section => Same(section.Title, element.TextContent)))
        {
            answers = Settled();
            row = null;
        }
        else if (LabelOf(element) is { } label && Find(label.TextContent) is { } question)
        {
            answers = Settled();
            next = questions.IndexOf(question) + 1;
            var shown = element.Owner!.CreateElement("div");
            label.Remove();
            if (element.FirstChild is IText first)
            {
                first.Data = first.Data.TrimStart();
            }

            if (element.TextContent.Trim().Length > 0)
            {
                shown.AppendChild(element.Clone());
            }

            row = (question, shown);
        }
        else
        {
            row?.Shown.AppendChild(element.Clone());
        }
    }

    private FormAnswers Settled() => row is { } last && last.Question.ReadBack(last.Shown).Where(value => value.Trim().Length > 0).ToList() is { Count: > 0 } values
        ? answers.With(last.Question.Id, values)
        : answers;

    // Rows stand in the order of the form; of several questions with one title, the one that shows for the answers before it.
    private Question? Find(string label)
    {
        var visibility = Visibility.Of(form, Settled());
        return questions.Skip(next).FirstOrDefault(question => Same(question.TicketLabel, label) && visibility.Shows(question.Id));
    }

    private static IElement? LabelOf(IElement element) =>
        element.ChildNodes.FirstOrDefault(node => node.TextContent.Trim().Length > 0) is IElement { LocalName: "b" or "strong" } label ? label : null;

    private static bool Same(string one, string other) => OutlineText.Same(Bare(one), Bare(other));

    private static string Bare(string title) => title.Trim().TrimEnd(':');

    private static IElement Parse(string html) => new HtmlParser().ParseDocument("<body>" + html).Body!;
}
