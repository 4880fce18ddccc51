using System.Globalization;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Glpi;

namespace GlpiBridge.Desk.Tickets;

/// <summary>What an agent answers on a request: a text with pictures, and files. Kept and sent like a form of the catalogue, whose identifiers never hold a colon.</summary>
public static class AnswerForm
{
    private const string Prefix = "reponse:";
    private const string Text = "texte";
    private const string Files = "fichiers";

    public static string IdOf(TicketId ticket) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{ticket.Value}");

    /// <returns>The ticket that such a form answers on; null for another form.</returns>
    public static TicketId? TicketOf(string form) =>
        form.StartsWith(Prefix, StringComparison.Ordinal) && long.TryParse(form.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
            ? new TicketId(id)
            : null;

    public static Questionnaire Of(TicketId ticket, AnswerLabels labels) => new()
    {
        Id = IdOf(ticket),
        Sections =
        [
            new FormSection(labels.Title, null,
            [
                new RichTextQuestion { Id = Text, Label = labels.Text, Required = true, Rows = 5 },
                new FilesQuestion { Id = Files, Label = labels.Files },
            ]),
        ],
    };
}

/// <param name="Title">Heading.</param>
/// <param name="Text">Words above the text.</param>
/// <param name="Files">Words above the files.</param>
public sealed record AnswerLabels(string Title, string Text, string Files);
