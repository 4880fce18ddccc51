using GlpiBridge.Desk.Forms;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Forms;
using GlpiBridge.Portal.Pages.Tickets;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>All that is kept as a draft while it is written: the forms of the catalogue, and what is filled in about a request.</summary>
internal sealed class Questionnaires(FormCatalogue catalogue, TicketQuestionnaires tickets)
{
    public Questionnaire? Find(string id) => TicketFormId.Read(id) is { } form ? tickets.Ask(form) : AdditionId.Read(id) is { } addition ? tickets.Ask(addition) : catalogue.Find(id);
}
