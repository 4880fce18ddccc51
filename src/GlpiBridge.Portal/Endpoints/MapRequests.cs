using GlpiBridge.Portal.Hosting;
using GlpiBridge.Portal.Sessions;

namespace GlpiBridge.Portal.Endpoints;

internal static class RequestsRegistration
{
    public static void AddRequestEndpoints(this IServiceCollection services)
    {
        services.AddExceptionHandler<ScriptFaults>();
        services.AddSingleton<UploadEndpoint>();
        services.AddSingleton<FileEndpoints>();
        services.AddSingleton<DraftEndpoints>();
    }

    /// <summary>What a form does without leaving its page, the files that it holds, and the drafts of the home page.</summary>
    public static void MapRequestEndpoints(this WebApplication app)
    {
        app.MapPost("/demandes/nouvelle/{form}/brouillon", (string form, HttpContext http, DraftEndpoints drafts) => drafts.SaveAsync(http, form)).AnswersScripts();
        app.MapPost("/demandes/nouvelle/{form}/fichiers/{question}", (string form, string question, string? submission, HttpContext http, UploadEndpoint upload) =>
            upload.UploadAsync(http, form, question, submission)).AnswersScripts();
        app.MapDelete("/demandes/fichiers/{submission}/{file}", (string submission, string file, HttpContext http, FileEndpoints files) =>
            files.DeleteAsync(http, submission, file)).AnswersScripts();

        app.MapGet("/demandes/nouvelle/{form}/categories/{question}", CategoryEndpoints.SuggestAsync);

        // Nothing is shown to somebody whose session has ended: the fallback policy applies here.
        app.MapGet("/demandes/fichiers/{submission:guid}/{file:guid}", (Guid submission, Guid file, HttpContext http, FileEndpoints files) =>
            files.ServeAsync(http, submission, file)).WithSecurityHeadersPolicy(SecurityHeaders.Files);
        app.MapPost("/demandes/brouillons/{submission:guid}/supprimer", (Guid submission, HttpContext http, DraftEndpoints drafts) =>
            drafts.DeleteAsync(http, submission)).RequireAuthorization(SessionsRegistration.KnownAgent);
    }
}
