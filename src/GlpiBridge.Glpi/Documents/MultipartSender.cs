using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;
using GlpiBridge.Glpi.Http;
using RestSharp;

namespace GlpiBridge.Glpi.Documents;

/// <summary>
/// The multipart form of a create: the item as JSON in the part <c>uploadManifest</c>, each file in a field of its own (<c>file0</c>, <c>file1</c>...), since GLPI keeps only
/// the first file of a field (scenario document-one-call). Files are streamed. RestSharp writes the manifest last, which is welcome: of a request that is cut short PHP
/// has no manifest, and makes nothing.
/// </summary>
internal sealed class MultipartSender(IHttpClientFactory clients)
{
    private static readonly FileParameterOptions RawName = new() { DisableFilenameEncoding = true, DisableFilenameStar = true };

    /// <summary>Sends; never again. The SHA-1 of each file as it was sent comes back with GLPI's answer.</summary>
    public async Task<Sent> PostAsync(string itemType, SessionToken session, byte[] manifest, IReadOnlyList<FileToSend> files, CancellationToken ct)
    {
        var streams = new List<MeasuredStream>(files.Count);
        try
        {
            foreach (var file in files)
                streams.Add(await OpenAsync(file, ct).ConfigureAwait(false));
            var request = Request(itemType, session, manifest, files, streams);
            using var http = clients.CreateClient(GlpiHttp.ClientName);
            using var client = new RestClient(http, GlpiHttp.RestOptions(), disposeHttpClient: false);
            var response = await client.ExecuteAsync(request, ct).ConfigureAwait(false);
            if (response.ErrorException is { } error)
            {
                ct.ThrowIfCancellationRequested();
                ExceptionDispatchInfo.Throw(error);
            }
            var answer = JsonSerializer.Deserialize(response.RawBytes ?? [], GlpiJson.TypeOf<CreatedAnswer>())!;
            return new Sent(answer, [.. streams.Select(s => s.Sha1)]);
        }
        finally
        {
            foreach (var stream in streams)
                await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static RestRequest Request(string itemType, SessionToken session, byte[] manifest, IReadOnlyList<FileToSend> files, List<MeasuredStream> streams)
    {
        var request = new RestRequest(itemType, Method.Post) { AlwaysMultipartFormData = true, MultipartFormQuoteParameters = true, MultipartFormQuoteBoundary = false };
        request.Interceptors = [new CallInterceptor(session)];
        request.AddParameter(new GetOrPostParameter("uploadManifest", Encoding.UTF8.GetString(manifest)));
        for (var i = 0; i < files.Count; i++)
        {
            var stream = streams[i];
            var name = UploadName.OnTheWire(UploadName.Of(files[i].FileName));
            request.AddFile("file" + i.ToString(CultureInfo.InvariantCulture), () => stream, name, MediaType(files[i].ContentType), RawName);
        }
        return request;
    }

    private static async Task<MeasuredStream> OpenAsync(FileToSend file, CancellationToken ct)
    {
        try
        {
            return new MeasuredStream(await file.Open(ct).ConfigureAwait(false), file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FileReadException("A file to send could not be opened.", e);
        }
    }

    private static string MediaType(string contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType is { } media ? media : "application/octet-stream";
}

/// <summary>GLPI's answer, and the SHA-1 of each file in the order they were sent.</summary>
internal sealed record Sent(CreatedAnswer Answer, IReadOnlyList<string?> Sha1);
