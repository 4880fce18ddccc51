using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Forms.Loading;

/// <summary>Turns the YAML of a question into the record of its type, and adds what all types have in common.</summary>
internal sealed class QuestionReader(FormFile file, ConditionReader conditions)
{
    public Question Read(QuestionDocument document, string place)
    {
        var source = new QuestionSource(file, place);
        return document.Build(source) with
        {
            Id = source.Needed(document.Id, "id"),
            Label = source.Needed(document.Label, "label"),
            TicketLabel = document.TicketLabel ?? "",
            IsHiddenInTicket = document.HideInTicket,
            Help = document.Help,
            Required = document.Required,
            RequiredWhen = conditions.Read(document.RequiredWhen, place + ".required-when", document.Id),
            ShowWhen = conditions.Read(document.ShowWhen, place + ".show-when", document.Id),
        };
    }
}
