// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tokens.h"

#include <sqlcipher/sqlite3.h>

namespace hearth::store {

namespace {

fts5_api* apiOf(sqlite3* handle)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* ask = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &ask, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(ask, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(ask);
    }
    sqlite3_finalize(ask);
    return api;
}

int keep(void* context, int flags, const char* token, int size, int start, int end)
{
    if ((flags & FTS5_TOKEN_COLOCATED) == 0) {
        static_cast<std::vector<Token>*>(context)->push_back({QByteArray(token, size), start, end - start});
    }
    return SQLITE_OK;
}

}  // namespace

Result<std::vector<Token>> tokens(const Database& database, const QByteArray& utf8)
{
    fts5_api* api = apiOf(database.handle());
    fts5_tokenizer tokenizer{};
    void* context = nullptr;
    if (api == nullptr || api->xFindTokenizer(api, "porter", &context, &tokenizer) != SQLITE_OK) {
        return fail(ErrorCode::Internal, "store.tokens");
    }
    const char* arguments[] = {"unicode61", "remove_diacritics", "2"};
    Fts5Tokenizer* instance = nullptr;
    if (tokenizer.xCreate(context, arguments, 3, &instance) != SQLITE_OK) {
        return fail(ErrorCode::Internal, "store.tokens");
    }
    std::vector<Token> all;
    const int rc = tokenizer.xTokenize(instance, &all, FTS5_TOKENIZE_DOCUMENT, utf8.constData(),
                                       static_cast<int>(utf8.size()), keep);
    tokenizer.xDelete(instance);
    if (rc != SQLITE_OK) {
        return fail(ErrorCode::Internal, "store.tokens", rc);
    }
    return all;
}

}  // namespace hearth::store
