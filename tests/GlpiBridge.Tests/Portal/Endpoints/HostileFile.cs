using System.Net;

namespace GlpiBridge.Tests.Portal.Endpoints;

/// <summary>A file that somebody would rather not see attached, and what is documented to become of it.</summary>
/// <param name="Name">The name that the browser announces.</param>
/// <param name="Bytes">Its content; made when it is needed, some are large.</param>
/// <param name="Status">What the upload is answered.</param>
/// <param name="Says">A part of the sentence of a refusal, or the name under which the file is kept.</param>
/// <param name="Inline">True when the portal may show it in a page.</param>
public sealed record HostileFile(string Name, Func<byte[]> Bytes, HttpStatusCode Status, string Says, bool Inline = false)
{
    public static HostileFile Refused(string name, byte[] bytes, string says) => new(name, () => bytes, HttpStatusCode.UnprocessableEntity, says);

    public static HostileFile Kept(string name, byte[] bytes, string keptAs, bool inline = false) => new(name, () => bytes, HttpStatusCode.Created, keptAs, inline);
}
