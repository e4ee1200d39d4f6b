// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <QString>

#include <sodium.h>

#include <cstring>
#include <new>

namespace hearth {

Secret Secret::zeros(std::size_t size)
{
    if (sodium_init() < 0) {
        throw std::bad_alloc();
    }
    Secret secret;
    auto* bytes = static_cast<unsigned char*>(sodium_malloc(size));
    if (bytes == nullptr) {
        throw std::bad_alloc();
    }
    sodium_memzero(bytes, size);
    secret.m_bytes = std::shared_ptr<unsigned char>(bytes, [](unsigned char* p) { sodium_free(p); });
    secret.m_size = size;
    return secret;
}

Secret Secret::random(std::size_t size)
{
    Secret secret = zeros(size);
    randombytes_buf(secret.data(), size);
    return secret;
}

Secret Secret::copyOf(std::span<const unsigned char> bytes)
{
    Secret secret = zeros(bytes.size());
    if (!bytes.empty()) {
        std::memcpy(secret.data(), bytes.data(), bytes.size());
    }
    return secret;
}

bool Secret::operator==(const Secret& other) const
{
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(data(), other.data(), m_size) == 0);
}

void wipe(QByteArray& buffer)
{
    if (!buffer.isEmpty()) {
        sodium_memzero(buffer.data(), static_cast<std::size_t>(buffer.size()));
    }
    buffer.clear();
}

void wipe(QString& text)
{
    if (!text.isEmpty()) {
        sodium_memzero(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    }
    text.clear();
}

}  // namespace hearth
