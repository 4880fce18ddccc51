using GlpiBridge.Forms;

namespace GlpiBridge.Desk.Tickets.Forms;

/// <summary>What is asked of somebody who fills something in about a request, in the words of whoever asks.</summary>
public interface ITicketQuestionnaires
{
    Questionnaire Ask(TicketFormId form);
}
