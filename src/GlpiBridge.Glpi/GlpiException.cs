namespace GlpiBridge.Glpi;

/// <summary>A call that GLPI did not answer as asked. Its message holds no text of GLPI's and no secret, so it can be logged.</summary>
public sealed class GlpiException : Exception
{
    /// <summary>Makes an exception for <paramref name="fault"/>.</summary>
    /// <param name="fault">The meaning.</param>
    /// <param name="status">HTTP status, when there was an answer.</param>
    /// <param name="code">GLPI's code, such as <c>ERROR_RIGHT_MISSING</c>, or this library's own in lower case.</param>
    /// <param name="body">Start of the answer, already redacted.</param>
    /// <param name="inner">What caused it.</param>
    public GlpiException(GlpiFault fault, int? status = null, string? code = null, string? body = null, Exception? inner = null)
        : base(Describe(fault, status, code), inner)
    {
        Fault = fault;
        Status = status;
        Code = code;
        Body = body;
    }

    /// <summary>What it means.</summary>
    public GlpiFault Fault { get; }

    /// <summary>HTTP status of the answer; null when there was none.</summary>
    public int? Status { get; }

    /// <summary>GLPI's error code, or this library's own word in lower case (<c>redirect</c>, <c>empty-answer</c>, <c>timeout</c>...).</summary>
    public string? Code { get; }

    /// <summary>First characters of the answer, tokens, passwords and mail addresses removed. It is in GLPI's language: show it, never parse it.</summary>
    public string? Body { get; }

    /// <summary>GLPI's sentence in full, where whoever calls has to compare or show it; for no log.</summary>
    internal string? Sentence { get; init; }

    /// <summary>
    /// GLPI read a new item and refused to make it (400 <c>ERROR_GLPI_ADD</c>): it certainly does not exist. The reason stands in <see cref="Body"/> alone. Mandatory fields of the
    /// template that a ticket names are one, a missing right or a foreign entity are others: a ticket with <see cref="Tickets.NewTicket.Template"/> may be sent once more without it.
    /// </summary>
    public bool IsRefusedCreation => Fault is GlpiFault.Invalid && Code == "ERROR_GLPI_ADD";

    private static string Describe(GlpiFault fault, int? status, string? code) =>
        $"GLPI: {fault}" + (status is null ? "" : $", status {status}") + (code is null ? "" : $", {code}");
}
