using System.Globalization;
using System.Text.Json;
using GlpiBridge.Glpi.Http;
using RestSharp;

namespace GlpiBridge.Glpi.Documents;

/// <summary>Sends and fetches files (<c>Document</c>).</summary>
public sealed class DocumentTransfer
{
    private readonly MultipartSender _sender;
    private readonly IHttpClientFactory _clients;

    internal DocumentTransfer(MultipartSender sender, IHttpClientFactory clients)
    {
        _sender = sender;
        _clients = clients;
    }

    /// <summary>Makes one document of one file; GLPI takes no more than one in a call. It is streamed, and never sent twice.</summary>
    /// <param name="session">The session.</param>
    /// <param name="file">The file.</param>
    /// <param name="link">The item it hangs on; null for none. A self-service user cannot link it later.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The document.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Invalid"/> when GLPI refuses the file or the item is not the user's; <see cref="GlpiFault.TooLarge"/> over PHP's limit;
    /// <see cref="GlpiFault.OutcomeUnknown"/> when the answer is lost.</exception>
    /// <exception cref="FileReadException">The file cannot be read or has another length than announced.</exception>
    public async Task<DocumentId> UploadAsync(SessionToken session, FileToSend file, ItemKey? link, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        var body = new DocumentBody(new DocumentInput { Name = file.FileName, ItemType = link?.ItemType, ItemId = link?.ItemId });
        var manifest = JsonSerializer.SerializeToUtf8Bytes(body, GlpiJson.TypeOf<DocumentBody>());
        var sent = await _sender.PostAsync("Document", session, manifest, [file], ct).ConfigureAwait(false);
        return new DocumentId(sent.Answer.Id);
    }

    /// <summary>
    /// Fetches the bytes of a document. <b>GLPI checks nothing here</b>: any session gets any document by its number. Prove first that the user may read the ticket or article
    /// that it hangs on.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The document.</param>
    /// <param name="ct">Cancels the call; the reading of the body takes a token of its own.</param>
    /// <returns>The file, to be disposed.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.NotFound"/> when there is none.</exception>
    public async Task<GlpiDownload> DownloadAsync(SessionToken session, DocumentId id, CancellationToken ct)
    {
        var number = id.Value.ToString(CultureInfo.InvariantCulture);
        var call = new CallInterceptor(session);
        var request = new RestRequest("Document/" + number).AddQueryParameter("alt", "media");
        request.CompletionOption = HttpCompletionOption.ResponseHeadersRead;
        request.Interceptors = [call];
        using var http = _clients.CreateClient(GlpiHttp.ClientName);
        using var client = new RestClient(http, GlpiHttp.RestOptions(throwing: true), disposeHttpClient: false);
        var stream = await client.DownloadStreamAsync(request, ct).ConfigureAwait(false);
        if (stream is null || call.Answer is not { } head)
            throw new GlpiException(GlpiFault.Unavailable, code: "not-a-file");
        var disposition = head.Content.Headers.TryGetValues("Content-Disposition", out var values) ? string.Join(';', values) : null;
        return new GlpiDownload(
            stream,
            DispositionName.Of(disposition, "document-" + number),
            head.Content.Headers.ContentType?.MediaType ?? "application/octet-stream",
            head.Content.Headers.ContentLength);
    }
}
