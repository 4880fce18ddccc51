using System.Net.Sockets;
using GlpiBridge.Submissions;
using Npgsql;

namespace GlpiBridge.Portal.Configuration;

/// <summary>A database that does not answer, or not as it should, shows only when the portal brings its tables up to date.</summary>
internal static class DatabaseFault
{
    /// <summary>What to tell the administrator; null for any other failure.</summary>
    public static string? Words(Exception failure) => failure is NewerDatabaseException newer
        ? $"La base vient d'une version plus récente du portail (mise à jour « {newer.Migration} ») ; celle-ci ne l'a pas modifiée. Démarrez la version plus récente, ou restaurez la sauvegarde faite avant la mise à jour (docs/sauvegarde.md)."
        : Reason(failure) is { } reason ? $"PostgreSQL (clé « Submissions:ConnectionString ») : {reason}" : null;

    private static string? Reason(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            "le serveur refuse l'utilisateur ou son mot de passe. Vérifiez Username et Password, et le fichier pg_hba.conf du serveur.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            "la base n'existe pas. Créez-la : CREATE DATABASE glpibridge OWNER glpibridge;",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } =>
            "l'utilisateur n'a pas le droit de créer les tables. Donnez-lui la base : ALTER DATABASE glpibridge OWNER TO glpibridge;",
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
            "le serveur a toutes ses connexions occupées. Augmentez son max_connections, ou écrivez « Maximum Pool Size=10 » dans la clé de chaque portail.",
        PostgresException other => $"le serveur a répondu « {other.MessageText} » ({other.SqlState}).",
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } =>
            $"le serveur ne répond pas. Vérifiez Host et Port, et qu'il est démarré. ({failure.Message})",
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } => $"le nom du serveur n'est pas connu. Vérifiez Host. ({failure.Message})",
        NpgsqlException => $"la connexion a échoué. ({failure.Message})",
        _ => null,
    };
}
