using GlpiBridge.Desk.Forms;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Forms;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>All that is kept as a draft while it is written: the forms of the catalogue, and the answers on requests.</summary>
internal sealed class Questionnaires(FormCatalogue catalogue, PortalTexts texts)
{
    public Questionnaire? Find(string id) => AnswerForm.TicketOf(id) is { } ticket ? AnswerOn(ticket) : catalogue.Find(id);

    public Questionnaire AnswerOn(TicketId ticket) => AnswerForm.Of(ticket, new AnswerLabels(texts["answer.title"], texts["answer.text"], texts["answer.files"]));
}
