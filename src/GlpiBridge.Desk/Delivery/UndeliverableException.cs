namespace GlpiBridge.Desk.Delivery;

/// <summary>A submission cannot go as it is, however often it is tried.</summary>
/// <param name="fault">Why, in one word.</param>
/// <param name="words">What GLPI said, for an operator; or null.</param>
/// <param name="waitsForSender">Whether it can go once its sender has signed in.</param>
internal sealed class UndeliverableException(string fault, string? words = null, bool waitsForSender = false) : Exception($"Undeliverable: {fault}")
{
    public string Fault => fault;

    public string? Words => words;

    public bool WaitsForSender => waitsForSender;
}
