using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Desk.Requests;

/// <summary>What became of « Envoyer ». Whatever it is, the submission is kept.</summary>
public abstract record SubmitResult
{
    private SubmitResult()
    {
    }

    /// <summary>It is taken, and goes to GLPI if it is not there already: the receipt tells.</summary>
    public sealed record OnItsWay : SubmitResult;

    /// <summary>Something is to be completed or corrected.</summary>
    public sealed record Invalid(FormValidation Validation) : SubmitResult;

    /// <summary>GLPI got meanwhile what it was to follow: it is the draft of an answer on that ticket now.</summary>
    public sealed record BecameAnswer : SubmitResult;

    /// <summary>Too many are waiting, or it changes all the time: it stays a draft.</summary>
    public sealed record NotTaken : SubmitResult;
}
