using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;

namespace GlpiBridge.Desk.Requests;

/// <summary>What became of « Envoyer ». Whatever it is, the submission is kept.</summary>
public abstract record SubmitResult
{
    private SubmitResult()
    {
    }

    /// <summary>GLPI has it, may have it, or another request is sending it: the receipt tells.</summary>
    public sealed record OnItsWay : SubmitResult;

    /// <summary>Something is to be completed or corrected.</summary>
    public sealed record Invalid(FormValidation Validation) : SubmitResult;

    /// <summary>GLPI certainly made no ticket.</summary>
    public sealed record NotSent(GlpiFault Fault) : SubmitResult;
}
