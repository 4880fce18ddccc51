namespace GlpiBridge.Desk.Attachments.Inspection;

/// <summary>What looking at a file gave.</summary>
public abstract record FileVerdict
{
    private FileVerdict()
    {
    }

    /// <param name="MediaType">What the bytes are; application/octet-stream when they do not say.</param>
    /// <param name="ShowsPlace">True for a photo that tells where it was taken.</param>
    public sealed record Accepted(string MediaType, bool ShowsPlace) : FileVerdict;

    /// <param name="Key">Key of the sentence in the portal's texts; {0} is the file's name, {1} its extension.</param>
    public sealed record Refused(string Key) : FileVerdict;
}
